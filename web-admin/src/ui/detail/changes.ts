/** One value that differs, by its path: `variants.0.price`. */
export interface Change {
  path: string;
  before: unknown;
  after: unknown;
}

function isNested(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

/** Where one side has nothing at all, each leaf of the other came or went. */
function isOneSided(before: unknown, after: unknown): boolean {
  const there = isAbsent(before) ? after : isAbsent(after) ? before : undefined;
  return isNested(there) && Object.keys(there).length > 0;
}

/** Leaves that differ between two JSON values, in the order of the first, then what only the second has. */
export function changesBetween(before: unknown, after: unknown, path = ""): Change[] {
  if (isOneSided(before, after)) return changesBetween(before ?? {}, after ?? {}, path);
  if (!isNested(before) || !isNested(after)) return Object.is(before, after) ? [] : [{ path, before, after }];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => changesBetween(before[name], after[name], path ? `${path}.${name}` : name));
}

export interface ConflictRow {
  path: string;
  /** What both began with. */
  base: unknown;
  theirs: unknown;
  mine: unknown;
  /** Both changed it, and differently. */
  clash: boolean;
}

/** What two people made of the same thing: every leaf that at least one of them changed. */
export function conflictRows(base: unknown, theirs: unknown, mine: unknown): ConflictRow[] {
  const byThem = new Map(changesBetween(base, theirs).map((change) => [change.path, change]));
  const byMe = new Map(changesBetween(base, mine).map((change) => [change.path, change]));
  return [...new Set([...byThem.keys(), ...byMe.keys()])].map((path) => {
    const their = byThem.get(path);
    const my = byMe.get(path);
    const before = (their ?? my)?.before;
    const theirValue = their ? their.after : before;
    const myValue = my ? my.after : before;
    return {
      path,
      base: before,
      theirs: theirValue,
      mine: myValue,
      clash: Boolean(their && my) && !Object.is(theirValue, myValue),
    };
  });
}

/** Their version with my changes on top: where only they changed a field theirs stays, where both did mine wins. */
export function rebased<T extends Record<string, unknown>>(base: T, theirs: T, mine: T): T {
  const merged = { ...theirs };
  for (const name of Object.keys(mine) as (keyof T)[])
    if (changesBetween(base[name], mine[name]).length > 0) merged[name] = mine[name];
  return merged;
}

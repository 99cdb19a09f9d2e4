/** One value that differs, by its path: `variants.0.price`. */
export interface Change {
  path: string;
  before: unknown;
  after: unknown;
}

function isNested(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isSame(before: unknown, after: unknown): boolean {
  return Object.is(before, after);
}

/** Leaves that differ between two JSON values, in the order of the first, then what only the second has. */
export function changesBetween(before: unknown, after: unknown, path = ""): Change[] {
  if (!isNested(before) || !isNested(after)) {
    if (isSame(before, after)) return [];
    const nested = isNested(before) ? before : isNested(after) ? after : undefined;
    if (!nested || Object.keys(nested).length === 0) return [{ path, before, after }];
    return isNested(before)
      ? changesBetween(before, emptied(after), path)
      : changesBetween(emptied(before), after, path);
  }
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => changesBetween(before[name], after[name], path ? `${path}.${name}` : name));
}

/** Nothing on one side and a whole object on the other: each of its leaves came or went. */
function emptied(value: unknown): unknown {
  return value === undefined || value === null ? {} : value;
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
      clash: Boolean(their && my) && !isSame(theirValue, myValue),
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

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
  /** Only they changed it, within something that I changed as a whole: mine on top takes it away. */
  lost: boolean;
}

/** What two people made of the same thing: every leaf that at least one of them changed. */
export function conflictRows(base: unknown, theirs: unknown, mine: unknown): ConflictRow[] {
  const byThem = new Map(changesBetween(base, theirs).map((change) => [change.path, change]));
  const byMe = new Map(changesBetween(base, mine).map((change) => [change.path, change]));
  const undone = new Set(changesBetween(theirs, merged(base, theirs, mine)).map(({ path }) => path));
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
      lost: !my && undone.has(path),
    };
  });
}

/** What things of a list are told apart by, and kinds of one thing. */
const nameOf = (value: Record<string, unknown>) => value.id ?? value.sku ?? value.kind ?? value.about ?? value.name;

function isPlain(value: unknown): value is Record<string, unknown> {
  return isNested(value) && !Array.isArray(value);
}

/** Whether three lists hold the same things in the same order, so that each may be looked at by itself. */
function areOfSameThings(...lists: readonly [unknown[], unknown[], unknown[]]): boolean {
  const [first, ...others] = lists;
  return others.every(
    (list) =>
      list.length === first.length &&
      list.every((each, at) => isPlain(each) && isPlain(first[at]) && nameOf(each) === nameOf(first[at])),
  );
}

/** Field by field where both changed parts of one thing; else what was changed by one, and mine where both did. */
function merged(base: unknown, theirs: unknown, mine: unknown): unknown {
  if (changesBetween(base, mine).length === 0) return theirs;
  if (changesBetween(base, theirs).length === 0) return mine;
  if (Array.isArray(base) && Array.isArray(theirs) && Array.isArray(mine))
    return areOfSameThings(base, theirs, mine) ? mine.map((each, at) => merged(base[at], theirs[at], each)) : mine;
  if (!isPlain(base) || !isPlain(theirs) || !isPlain(mine)) return mine;
  if (theirs.kind !== base.kind || mine.kind !== base.kind) return mine;
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return Object.fromEntries([...names].map((name) => [name, merged(base[name], theirs[name], mine[name])]));
}

/**
 * Their version with my changes on top: where only they changed a field theirs stays, where both did mine wins. Lists whose
 * things came, went or moved are taken as a whole, and so is what became another kind.
 */
export function rebased<T extends Record<string, unknown>>(base: T, theirs: T, mine: T): T {
  // Merging keeps the shape of what it is given three of.
  return merged(base, theirs, mine) as T;
}

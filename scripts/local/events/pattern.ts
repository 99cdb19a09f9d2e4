/**
 * Event patterns of EventBridge rules and Lambda event filters, as far as we use them: exact values, `prefix`, `suffix`,
 * `exists`, `numeric`, `anything-but` of exact values. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
 */
export interface Pattern {
  readonly [field: string]: readonly Condition[] | Pattern;
}

type Exact = string | number | boolean | null;
type Comparison = "=" | "<" | "<=" | ">" | ">=";

export type Condition =
  | Exact
  | { prefix: string }
  | { suffix: string }
  | { exists: boolean }
  | { numeric: readonly (Comparison | number)[] }
  | { "anything-but": readonly Exact[] };

const comparisons: Record<Comparison, (value: number, bound: number) => boolean> = {
  "=": (value, bound) => value === bound,
  "<": (value, bound) => value < bound,
  "<=": (value, bound) => value <= bound,
  ">": (value, bound) => value > bound,
  ">=": (value, bound) => value >= bound,
};

function inRange(value: unknown, bounds: readonly (Comparison | number)[]): boolean {
  if (typeof value !== "number") return false;
  for (let index = 0; index < bounds.length; index += 2) {
    const compare = comparisons[bounds[index] as Comparison];
    if (!compare(value, bounds[index + 1] as number)) return false;
  }
  return true;
}

function holds(condition: Condition, value: unknown): boolean {
  if (typeof condition !== "object" || condition === null) return value === condition;
  if ("exists" in condition) return (value !== undefined && !isRecord(value)) === condition.exists;
  if (value === undefined) return false;
  if ("prefix" in condition) return typeof value === "string" && value.startsWith(condition.prefix);
  if ("suffix" in condition) return typeof value === "string" && value.endsWith(condition.suffix);
  if ("numeric" in condition) return inRange(value, condition.numeric);
  if ("anything-but" in condition) return !condition["anything-but"].some((each) => each === value);
  throw new Error(`this machine does not play the condition ${JSON.stringify(condition)}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every field of the pattern must hold; of an array in the event, any member may. */
export function matches(pattern: Pattern, event: unknown): boolean {
  return Object.entries(pattern).every(([field, wanted]) => {
    const value = isRecord(event) ? event[field] : undefined;
    if (!isConditions(wanted)) return matches(wanted, value);
    const values = Array.isArray(value) && value.length > 0 ? value : [value];
    return values.some((each) => wanted.some((condition) => holds(condition, each)));
  });
}

function isConditions(wanted: readonly Condition[] | Pattern): wanted is readonly Condition[] {
  return Array.isArray(wanted);
}

import fc from "fast-check";
import { hostileValue } from "./hostile.ts";

type Path = (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, part]) => pathsOf(part, [...path, name]))];
}

/** The value with the part at a path replaced, or left out. */
function replaced(value: unknown, [first, ...rest]: Path, part: unknown, isLeftOut: boolean): unknown {
  if (first === undefined) return isLeftOut ? undefined : part;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const parts = copy as Record<string, unknown>;
  if (isLeftOut && rest.length === 0) delete parts[first];
  else parts[first] = replaced(parts[first], rest, part, isLeftOut);
  return copy;
}

/** One part of a good value made bad: replaced, left out, or one too many. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  const paths = pathsOf(value);
  return fc
    .tuple(fc.constantFrom(...paths), hostileValue, fc.constantFrom("replace", "replace", "remove", "add"))
    .map(([path, part, how]) => {
      if (how !== "add") return replaced(value, path, part, how === "remove");
      return typeof value === "object" && value !== null ? { ...value, extra: part } : part;
    });
}

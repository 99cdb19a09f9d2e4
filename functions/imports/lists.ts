/** Splits at a mark that no backslash stands before; `\\x` is `x`. */
function split(text: string, mark: string): string[] {
  const parts = [""];
  const add = (character: string) => parts.push(`${parts.pop() ?? ""}${character}`);
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "\\" && at + 1 < text.length) {
      // Marks of an inner list stay escaped until that is split.
      const next = text.charAt(at + 1);
      add(next === mark ? next : `\\${next}`);
      at += 1;
    } else if (character === mark) parts.push("");
    else add(character);
  }
  return parts;
}

const escaped = (text: string) => text.replace(/[\\;=>]/g, "\\$&");
const unescaped = (text: string) => text.replace(/\\(.)/gs, "$1");

/** `a=1;b=2` as a record; `undefined` where it is not of that form. A backslash takes a mark for what it is. */
export function pairsOf(list: string): Record<string, string> | undefined {
  const pairs = split(list, ";")
    .filter((pair) => pair.trim() !== "")
    .map((pair) => split(pair, "=").map((part) => unescaped(part.trim())));
  const isFine = pairs.length > 0 && pairs.every((pair) => pair.length === 2 && pair.every((part) => part !== ""));
  return isFine ? Object.fromEntries(pairs as [string, string][]) : undefined;
}

export function pairList(pairs: Readonly<Record<string, string>>): string {
  return Object.entries(pairs)
    .map((pair) => pair.map(escaped).join("="))
    .join(";");
}

/** `a;b;c` without blanks around or between. */
export function itemsOf(list: string): string[] {
  return split(list, ";")
    .map((item) => unescaped(item.trim()))
    .filter((item) => item !== "");
}

export function itemList(items: readonly string[]): string {
  return items.map(escaped).join(";");
}

/** `Home > Candles` as its names, from the root down. */
export function splitPath(path: string): string[] {
  return split(path, ">").map((name) => unescaped(name.trim()));
}

export function joinPath(names: readonly string[]): string {
  return names.map(escaped).join(" > ");
}

/** `Home > Candles;Garden` as its paths. */
export function pathsOf(list: string): string[][] {
  return split(list, ";")
    .filter((path) => path.trim() !== "")
    .map(splitPath);
}

export function pathList(paths: readonly (readonly string[])[]): string {
  return paths.map(joinPath).join(";");
}

/** One block of a store's text. */
export type Block = { kind: "heading" | "paragraph"; text: string } | { kind: "list"; items: string[] };

/** A text of the store in its blocks: `## ` begins a heading, `- ` an item of a list, an empty line a new paragraph. */
export function blocksOf(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part): Block[] => {
      const lines = part.split("\n").map((line) => line.trim());
      const [first = "", ...rest] = lines;
      if (first.startsWith("## ")) return [{ kind: "heading", text: first.slice(3) }, ...blocksOf(rest.join("\n"))];
      if (lines.every((line) => line.startsWith("- ")))
        return [{ kind: "list", items: lines.map((line) => line.slice(2)) }];
      return [{ kind: "paragraph", text: lines.join(" ") }];
    });
}

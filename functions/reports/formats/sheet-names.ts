/** Names that Excel takes for sheets: up to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at an end, each once. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain =
      title
        .replace(/[\\/?*[\]:\p{Cc}]/gu, " ")
        .replace(/\s+/g, " ")
        .replace(/^['\s]+|['\s]+$/g, "") || "Sheet";
    for (let turn = 1; ; turn += 1) {
      const end = turn === 1 ? "" : ` ${turn}`;
      const name = plain.slice(0, 31 - end.length).trimEnd() + end;
      if (taken.has(name.toLowerCase()) || name.toLowerCase() === "history") continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

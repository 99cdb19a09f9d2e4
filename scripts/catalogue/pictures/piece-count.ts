const words: Record<string, number> = {
  pair: 2,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  twelve: 12,
  trio: 3,
  duo: 2,
};

const said = [
  /\bset ?\/ ?(\d+)/,
  /\bset of (\w+)/,
  /\b(?:s|pk|pack) ?\/ ?(\d+)/,
  /\b(?:pack|box|bag|card|bunch) of (\w+)/,
  /\b(\d+) (?:piece|pc)s?\b/,
  /\b(pair|trio|duo)\b/,
  /^(\w+) (?!tier|drawer|hook|colou?r|in |light|door|pocket|strand|hole|way|day|bulb|key|slice|person|minute|photo|compartment|year|degree|column|leaf|d )/,
];

/** How many pieces the name says the product has; 1 when it does not say. */
export function pieceCount(name: string): number {
  for (const pattern of said) {
    const word = pattern.exec(name)?.[1] ?? "";
    const count = words[word] ?? Number(word);
    if (word && Number.isInteger(count) && count > 0 && count <= 144) return count;
  }
  return 1;
}

import type { StockDetail } from "./answers.ts";

type Share = Pick<StockDetail["models"][number], "name" | "words" | "share">;

/** So many are told one by one. */
const most = 6;

/** A model and the same one on a logarithm are one to a reader; of what is left after the first six there is the sum. */
export function leadingModels(models: readonly Share[]): Share[] {
  const joint = new Map<string, Share>();
  for (const { name, words, share } of models) {
    const plain = name.replace(/^log /, "");
    const known = joint.get(plain);
    joint.set(plain, { name: plain, words: words.replace(/, logarithmic$/, ""), share: share + (known?.share ?? 0) });
  }
  const sorted = [...joint.values()].toSorted((one, other) => other.share - one.share);
  if (sorted.length <= most + 1) return sorted;
  const others = sorted.slice(most);
  const share = others.reduce((sum, each) => sum + each.share, 0);
  return [...sorted.slice(0, most), { name: "others", words: `${others.length} others`, share }];
}

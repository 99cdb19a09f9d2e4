import type { Motif } from "./motif.ts";
import { categoryMotifs, motifRules } from "./motif-rules.ts";
import { type MotifName, motifs } from "./motifs.ts";

/** Rules match from the start of a word: "sign" is not in "design". */
const rules = motifRules.map(([motif, words]) => [motif, new RegExp(`\\b(?:${words.source})`)] as const);

/** What the name itself says the thing is, if it does. */
export const motifNamed = (name: string): MotifName | undefined =>
  rules.find(([, words]) => words.test(name.toLowerCase()))?.[0];

export const motifNameFor = (name: string, category: string): MotifName =>
  motifNamed(name) ?? categoryMotifs.find(([words]) => words.test(category.toLowerCase()))?.[1] ?? "giftBox";

export const motifFor = (name: string, category: string): Motif => motifs[motifNameFor(name, category)];

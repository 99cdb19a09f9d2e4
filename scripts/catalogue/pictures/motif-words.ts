import type { Motif } from "./motif.ts";
import { categoryMotifs, motifRules } from "./motif-rules.ts";
import * as bags from "./motifs/bags.ts";
import * as bath from "./motifs/bath.ts";
import * as cups from "./motifs/cups.ts";
import * as dolls from "./motifs/dolls.ts";
import * as festive from "./motifs/festive.ts";
import * as garden from "./motifs/garden.ts";
import * as glow from "./motifs/glow.ts";
import * as jewellery from "./motifs/jewellery.ts";
import * as keep from "./motifs/keep.ts";
import * as linen from "./motifs/linen.ts";
import * as paper from "./motifs/paper.ts";
import * as party from "./motifs/party.ts";
import * as room from "./motifs/room.ts";
import * as seats from "./motifs/seats.ts";
import * as table from "./motifs/table.ts";
import * as toys from "./motifs/toys.ts";
import * as wear from "./motifs/wear.ts";
import * as wrapping from "./motifs/wrapping.ts";

export const motifs = {
  ...bags,
  ...bath,
  ...cups,
  ...dolls,
  ...festive,
  ...garden,
  ...glow,
  ...jewellery,
  ...keep,
  ...linen,
  ...paper,
  ...party,
  ...room,
  ...seats,
  ...table,
  ...toys,
  ...wear,
  ...wrapping,
} satisfies Record<string, Motif>;
export type MotifName = keyof typeof motifs;

/** Rules match from the start of a word: "sign" is not in "design". */
const rules = motifRules.map(([motif, words]) => [motif, new RegExp(`\\b(?:${words.source})`)] as const);

/** What the name itself says the thing is, if it does. */
export const motifNamed = (name: string): MotifName | undefined =>
  rules.find(([, words]) => words.test(name.toLowerCase()))?.[0];

export const motifNameFor = (name: string, category: string): MotifName =>
  motifNamed(name) ?? categoryMotifs.find(([words]) => words.test(category.toLowerCase()))?.[1] ?? "giftBox";

export const motifFor = (name: string, category: string): Motif => motifs[motifNameFor(name, category)];

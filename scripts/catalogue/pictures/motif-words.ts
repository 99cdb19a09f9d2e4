import type { Motif } from "./motif.ts";
import { categoryMotifs, motifRules } from "./motif-rules.ts";
import { bagsMotifs } from "./motifs/bags.ts";
import { bathMotifs } from "./motifs/bath.ts";
import { cupsMotifs } from "./motifs/cups.ts";
import { dollsMotifs } from "./motifs/dolls.ts";
import { festiveMotifs } from "./motifs/festive.ts";
import { gardenMotifs } from "./motifs/garden.ts";
import { glowMotifs } from "./motifs/glow.ts";
import { jewelleryMotifs } from "./motifs/jewellery.ts";
import { keepMotifs } from "./motifs/keep.ts";
import { linenMotifs } from "./motifs/linen.ts";
import { paperMotifs } from "./motifs/paper.ts";
import { partyMotifs } from "./motifs/party.ts";
import { roomMotifs } from "./motifs/room.ts";
import { seatsMotifs } from "./motifs/seats.ts";
import { tableMotifs } from "./motifs/table.ts";
import { toysMotifs } from "./motifs/toys.ts";
import { wearMotifs } from "./motifs/wear.ts";
import { wrappingMotifs } from "./motifs/wrapping.ts";

export const motifs = {
  ...bagsMotifs,
  ...bathMotifs,
  ...cupsMotifs,
  ...dollsMotifs,
  ...festiveMotifs,
  ...gardenMotifs,
  ...glowMotifs,
  ...jewelleryMotifs,
  ...keepMotifs,
  ...linenMotifs,
  ...paperMotifs,
  ...partyMotifs,
  ...roomMotifs,
  ...seatsMotifs,
  ...tableMotifs,
  ...toysMotifs,
  ...wearMotifs,
  ...wrappingMotifs,
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

import type { Motif } from "./motif.ts";
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

import type { Pick } from "./seed.ts";
import type { Tones } from "./tones.ts";

/** What a motif paints with. Every colour comes from here, so that a picture keeps to one palette. */
export interface Brush {
  main: Tones;
  second: Tones;
  accent: Tones;
  wood: Tones;
  metal: Tones;
  paper: Tones;
  leaf: Tones;
  dark: Tones;
  /** Does the product's name (lower case) say this? */
  says(words: RegExp): boolean;
  pick: Pick;
}

/**
 * `table`: stands on the origin, y upwards is negative; a round foot bulges at most 45 below. `wall` hangs and `flat`
 * lies, centred on the origin.
 * Width and height are the extent that the drawing keeps to, in units of which 1000 are the picture's side.
 */
export interface Motif {
  stage: "table" | "wall" | "flat";
  width: number;
  height: number;
  /** Width of what touches the table, as a share of `width`; 0.8 when left out. */
  foot?: number;
  /** A motif that already shows several pieces is not repeated for a set. */
  single?: true;
  /** Hung from side to side: it may span the picture. */
  wide?: true;
  draw(brush: Brush): string[];
}

/** The palette's colours one after the other, for motifs of several pieces. */
export const inTurn = ({ main, second, accent }: Brush, piece: number): Tones =>
  [main, second, accent][piece % 3] ?? main;

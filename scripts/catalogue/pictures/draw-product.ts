import { arrange } from "./arrange.ts";
import { backdrop, castShadow, groundShadow } from "./backdrop.ts";
import type { Brush, Motif } from "./motif.ts";
import { motifFor } from "./motif-words.ts";
import { at } from "./paint.ts";
import { paletteOf } from "./palette.ts";
import { pieceCount } from "./piece-count.ts";
import { type Print, printDefinition, printNamed } from "./print.ts";
import { schemeOf, type Trio } from "./scheme.ts";
import { type Pick, pickFrom } from "./seed.ts";
import { distance, tonesOf } from "./tones.ts";

export interface ProductToDraw {
  name: string;
  /** The category's path or name; it sets the backdrop and the colours that the name leaves open. */
  category: string;
  /** Colour words or `#rrggbb`, before those in the name. */
  colours?: string[];
  seed: string;
}

function brushFor(name: string, [main, second, accent]: Trio, pick: Pick): Brush {
  const metal = /gold|brass/.test(name) ? "#c9a254" : /copper|bronze/.test(name) ? "#bc7a58" : "#aeb5b8";
  return {
    main: tonesOf(main),
    second: tonesOf(second),
    accent: tonesOf(accent),
    wood: tonesOf("#c39a6d"),
    metal: tonesOf(metal),
    paper: tonesOf("#f6efe2"),
    leaf: tonesOf("#7d9a78"),
    dark: tonesOf("#484a55"),
    says: (words) => words.test(name),
    pick,
  };
}

/** The first wall of the scheme, in an order the seed picks, that the product stands out from. */
function wallFor(walls: readonly [string, ...string[]], main: string, pick: Pick): string {
  const clear = walls.filter((wall) => distance(wall, main) > 0.15);
  const [first, ...rest] = clear;
  if (first) return pick([first, ...rest]);
  return walls.toSorted((a, b) => distance(b, main) - distance(a, main))[0] ?? walls[0];
}

const turn = <T>(list: readonly T[], by: number): T[] => [
  ...list.slice(by % list.length),
  ...list.slice(0, by % list.length),
];

/** Pieces of an assortment take the palette's colours in turn; those of a set share one. */
const trioOf = (trio: Trio, piece: number, assorted: boolean): Trio => {
  if (!assorted || piece === 0) return trio;
  const [main = trio[0], second = trio[1], accent = trio[2]] =
    piece % 2 === 1 ? turn(trio, 2) : [trio[1], trio[0], trio[2]];
  return [main, second, accent];
};

function pieces(motif: Motif, name: string, trio: Trio, wall: string, pick: Pick): string {
  const assorted = /assorted|asst|multi ?colou?r|rainbow|colou?rs|mixed/.test(name);
  return arrange(motif, pieceCount(name))
    .map(({ x, y, scale }, i) => {
      const art = at(x, y, motif.draw(brushFor(name, trioOf(trio, i, assorted), pick)).join(""), scale);
      if (motif.stage === "table") return groundShadow(x, y, (motif.width * scale * (motif.foot ?? 0.8)) / 2) + art;
      return castShadow(art, wall, `shadow${i}`) + art;
    })
    .join("");
}

/** A still life of the product as SVG, 1000 × 1000. The same input always gives the same text. */
export const drawProduct = (product: ProductToDraw): string =>
  drawMotif(motifFor(product.name.toLowerCase(), product.category), product);

/** The product drawn as the given motif, whatever its name calls for. */
export function drawMotif(motif: Motif, { name, category, colours = [], seed }: ProductToDraw): string {
  const lower = name.toLowerCase();
  const scheme = schemeOf(category);
  const pick = pickFrom(seed);
  const trio = paletteOf(lower, colours, pick(scheme.palettes));
  const wall = wallFor(scheme.walls, trio[0], pick);
  const print: Print | undefined = printNamed(lower);
  const defs = `<defs>${printDefinition(print, { ink: trio[1], second: trio[2], leaf: "#7d9a78" })}</defs>`;
  const art = backdrop(motif.stage, wall, pick) + pieces(motif, lower, trio, wall, pick);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000">${defs}${art}</svg>`;
}

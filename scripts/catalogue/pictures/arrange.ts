import type { Motif } from "./motif.ts";

/** One piece of a picture: where its origin goes, and how large it is drawn. */
export interface Place {
  x: number;
  y: number;
  scale: number;
}

/** In units of one piece's width and height, back row first. */
const onTable: Record<number, readonly (readonly [x: number, y: number])[]> = {
  1: [[0, 0]],
  2: [
    [-0.5, -0.06],
    [0.5, 0.04],
  ],
  3: [
    [0, -0.2],
    [-0.56, 0.02],
    [0.56, 0.06],
  ],
  4: [
    [-0.32, -0.22],
    [0.74, -0.2],
    [-0.78, 0.05],
    [0.3, 0.08],
  ],
  5: [
    [-0.55, -0.24],
    [0.55, -0.24],
    [-1.05, 0.03],
    [0, 0.06],
    [1.05, 0.08],
  ],
};
const facing: typeof onTable = {
  1: [[0, 0]],
  2: [
    [-0.54, -0.06],
    [0.54, 0.06],
  ],
  3: [
    [0, -0.52],
    [-0.56, 0.5],
    [0.56, 0.56],
  ],
  4: [
    [-0.54, -0.54],
    [0.54, -0.5],
    [-0.54, 0.5],
    [0.54, 0.54],
  ],
};

/** Two long things hang or lie one under the other. */
const stacked = [
  [0, -0.56],
  [0, 0.56],
] as const;

/** A larger set is shown as five standing pieces, or as four that lie or hang. */
export function arrange({ stage, width, height, single, wide }: Motif, count: number): Place[] {
  const shown = single ? 1 : Math.min(stage === "table" ? 5 : 4, Math.max(1, count));
  const rows = stage === "table" ? onTable : facing;
  const places = (shown === 2 && stage !== "table" && width > height * 1.3 ? stacked : rows[shown]) ?? [[0, 0]];
  const spread = (axis: 0 | 1): number => {
    const along = places.map((place) => place[axis]);
    return Math.max(...along) - Math.min(...along) + 1;
  };
  const across = wide ? 920 : shown > 1 ? 760 : stage === "table" ? 640 : 680;
  const up = stage === "table" ? 630 : 700;
  const scale = Math.min(1.45, across / (width * spread(0)), up / (height * spread(1)));
  const foot = stage === "table" ? 812 : 500;
  return places.map(([x, y]) => ({ x: 500 + x * width * scale, y: foot + y * height * scale, scale }));
}

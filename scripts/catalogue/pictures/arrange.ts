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
  5: [
    [-1.08, -0.5],
    [0, -0.56],
    [1.08, -0.5],
    [-0.55, 0.52],
    [0.55, 0.56],
  ],
};

/** Sets of more than five are shown as five. */
export function arrange({ stage, width, height, single, wide }: Motif, count: number): Place[] {
  const shown = single ? 1 : Math.min(5, Math.max(1, count));
  const places = (stage === "table" ? onTable : facing)[shown] ?? [[0, 0]];
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

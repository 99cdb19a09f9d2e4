import type { Motif } from "./motif.ts";
import { box, leaf, n, oval } from "./outline.ts";
import { at, fill, line } from "./paint.ts";
import type { Pick } from "./seed.ts";
import { shift, tonesOf } from "./tones.ts";

/** Where the table meets the wall. */
const horizon = 668;

const definitions = (shadow: string): string => {
  const stop = (offset: number, colour: string, opacity: number): string =>
    `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`;
  const bands = (at: readonly (readonly [offset: number, colour: string, opacity: number])[]): string =>
    at.map(([offset, colour, opacity]) => stop(offset, colour, opacity)).join("");
  return [
    `<linearGradient id="round">${bands([
      [0, "#fff", 0.1],
      [0.07, "#fff", 0.26],
      [0.2, "#fff", 0.24],
      [0.26, "#fff", 0],
      [0.58, shadow, 0],
      [0.64, shadow, 0.11],
      [0.84, shadow, 0.13],
      [0.9, shadow, 0.24],
      [1, shadow, 0.26],
    ])}</linearGradient>`,
    `<radialGradient id="ball" cx=".34" cy=".28" r=".82">${bands([
      [0, "#fff", 0.34],
      [0.2, "#fff", 0.26],
      [0.27, "#fff", 0],
      [0.6, shadow, 0],
      [0.67, shadow, 0.12],
      [0.86, shadow, 0.15],
      [0.93, shadow, 0.25],
      [1, shadow, 0.27],
    ])}</radialGradient>`,
    `<linearGradient id="flat" x2=".7" y2="1">${bands([
      [0, "#fff", 0.16],
      [0.42, "#fff", 0.02],
      [0.6, shadow, 0.02],
      [1, shadow, 0.13],
    ])}</linearGradient>`,
    `<linearGradient id="glass">${bands([
      [0, "#fff", 0.6],
      [0.06, "#fff", 0.12],
      [0.14, "#fff", 0.5],
      [0.2, "#fff", 0.08],
      [0.7, shadow, 0.03],
      [0.86, shadow, 0.12],
      [0.93, "#fff", 0.28],
      [1, shadow, 0.2],
    ])}</linearGradient>`,
    `<radialGradient id="glow">${bands([
      [0, "#ffdf9e", 0.7],
      [0.35, "#ffd58a", 0.28],
      [1, "#ffcf7d", 0],
    ])}</radialGradient>`,
    `<radialGradient id="shadow">${bands([
      [0, shadow, 0.5],
      [0.55, shadow, 0.26],
      [1, shadow, 0],
    ])}</radialGradient>`,
    `<linearGradient id="air" x2=".6" y2="1">${bands([
      [0, "#fff", 0.3],
      [0.55, "#fff", 0],
      [1, shadow, 0.1],
    ])}</linearGradient>`,
  ].join("");
};

/** A branch whose shadow falls into the picture from outside. */
function branchShadow(colour: string, opacity: number): string {
  const leaves = [0, 1, 2, 3, 4, 5].map((i) => {
    const [x, y, length] = [1000 - i * 74, 70 + i * 40 + i * i * 2.5, 190 - i * 14];
    return leaf(x, y, length, 74 - i * 5, 92 + i * 5) + leaf(x, y, length, 70 - i * 5, 206 + i * 4);
  });
  const art =
    fill(leaves.join("") + leaf(556, 372, 130, 46, 146), colour) + line("M1060 40Q800 170 560 370", colour, 7);
  return `<g opacity="${opacity}">${art}</g>`;
}

const windowLight = (opacity: number): string =>
  fill("M70 0L330 0L610 668L350 668ZM390 0L600 0L880 668L670 668Z", "#ffffff", opacity);

type Backdrop = (wall: string) => string;

const behindTable: readonly [Backdrop, ...Backdrop[]] = [
  (wall) =>
    fill(`M215 ${horizon}V390a285 285 0 0 1 570 0V${horizon}Z`, shift(wall, 0.045)) +
    fill(`M215 ${horizon}V390a285 285 0 0 1 96 -213a285 285 0 0 0 -66 213V${horizon}Z`, shift(wall, -0.05), 0.5),
  (wall) => fill(oval(560, 390, 300), shift(wall, 0.05)),
  (wall) => windowLight(0.16) + branchShadow(shift(wall, -0.2), 0.14),
  (wall) => fill(box(0, 0, 300, horizon), shift(wall, -0.03), 0.7) + branchShadow(shift(wall, -0.2), 0.13),
];

const underFlat: readonly [Backdrop, ...Backdrop[]] = [
  (wall) =>
    at(500, 500, fill(box(-370, -390, 740, 800, 6), shift(wall, -0.1), 0.5), 1, -7) +
    at(492, 490, fill(box(-370, -390, 740, 800, 6), shift(wall, 0.05)), 1, -7),
  (wall) => fill(oval(508, 512, 396), shift(wall, -0.08), 0.55) + fill(oval(500, 500, 396), shift(wall, 0.05)),
  (wall) => windowLight(0.13).replaceAll("668", "1000") + branchShadow(shift(wall, -0.2), 0.15),
  (wall) => fill("M0 0H1000L0 1000Z", shift(wall, 0.035)),
];

const onWall: readonly [Backdrop, ...Backdrop[]] = [
  (_wall) => windowLight(0.16).replaceAll("668", "1000"),
  (wall) => windowLight(0.1).replaceAll("668", "1000") + branchShadow(shift(wall, -0.2), 0.15),
  (wall) =>
    fill(box(0, 800, 1000, 200), shift(wall, -0.045)) +
    fill(box(0, 790, 1000, 16), shift(wall, 0.05)) +
    fill(box(0, 806, 1000, 5), shift(wall, -0.12)),
  (wall) => fill("M0 0H1000V250Q600 300 420 560T0 860Z", shift(wall, 0.03)),
];

const shadowOf = (wall: string): string => shift(wall, -0.55, 1.1);

/** The stage a product stands, hangs or lies on, with the gradients and the filter that its shapes refer to. */
export function backdrop(stage: Motif["stage"], wall: string, pick: Pick): string {
  const tones = tonesOf(wall);
  const base = `<defs>${definitions(shadowOf(wall))}</defs>${fill(box(0, 0, 1000, 1000), wall)}`;
  const air = fill(box(0, 0, 1000, 1000), "url(#air)");
  if (stage === "flat") return base + pick(underFlat)(wall) + air;
  if (stage === "wall") return base + pick(onWall)(wall) + air;
  const table =
    fill(box(0, horizon, 1000, 1000 - horizon), shift(wall, -0.055, 1.08)) +
    fill(box(0, horizon, 1000, 5), tones.shade, 0.6);
  return base + pick(behindTable)(wall) + table + air;
}

/** Contact and cast shadow on the table for a foot of half width `half` at (x, y), light from the upper left. */
export const groundShadow = (x: number, y: number, half: number): string =>
  `<ellipse cx="${n(x + half * 0.42)}" cy="${n(y + half * 0.05)}" rx="${n(half * 1.5)}" ry="${n(half * 0.23 + 6)}" fill="url(#shadow)" opacity=".55"/><ellipse cx="${n(x + half * 0.06)}" cy="${n(y + half * 0.07)}" rx="${n(half * 1.02)}" ry="${n(half * 0.17 + 5)}" fill="url(#shadow)"/>`;

/** Everything that art covers, without its own colours; light and prints add nothing to a shadow. */
const silhouette = (art: string, colour: string): string =>
  art
    .replaceAll(/<(?:path|circle|ellipse)[^>]*fill="url\([^>]*\/>/g, "")
    .replaceAll(/ (?:fill="#\w+"|opacity="[^"]*")/g, "")
    .replaceAll(/stroke="[^n"][^"]*"/g, `stroke="${colour}"`);

/**
 * What hangs or lies throws its outline down and to the right. Three sharp steps stand for a soft edge: a blur costs
 * six times as much to rasterise as the whole rest of a picture.
 */
export function castShadow(art: string, wall: string, id: string): string {
  const colour = shadowOf(wall);
  const steps = [
    [7, 9],
    [13, 17],
    [19, 25],
  ].map(([x, y]) => `<use href="#${id}" x="${x}" y="${y}" opacity=".1"/>`);
  return `<defs><g id="${id}" fill="${colour}">${silhouette(art, colour)}</g></defs>${steps.join("")}`;
}

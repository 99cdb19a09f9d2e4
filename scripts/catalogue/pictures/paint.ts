import { n, oval } from "./outline.ts";
import type { Tones } from "./tones.ts";

/** How light models a shape: `round` about the y axis, `ball`, `flat` facing us, `none`. */
export type Form = "round" | "ball" | "flat" | "none";

export const fill = (outline: string, colour: string, opacity = 1): string =>
  `<path d="${outline}" fill="${colour}"${opacity === 1 ? "" : ` opacity="${opacity}"`}/>`;

const modelled = (outline: string, form: Form): string =>
  form === "none" ? "" : `<path d="${outline}" fill="url(#${form})"/>`;

export const solid = (outline: string, colour: string, form: Form = "flat"): string =>
  fill(outline, colour) + modelled(outline, form);

/** The product's decorated surface: base colour, its print if it has one, then the light on both. */
export const printed = (outline: string, colour: string, form: Form = "flat", print = true): string =>
  fill(outline, colour) + (print ? `<path d="${outline}" fill="url(#print)"/>` : "") + modelled(outline, form);

export const line = (outline: string, colour: string, width: number, opacity = 1): string =>
  `<path d="${outline}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"${opacity === 1 ? "" : ` opacity="${opacity}"`}/>`;

/** A bent rod (handles, wires, cords): dark edge below, light run above. */
export const rod = (outline: string, tones: Tones, width: number): string =>
  line(outline, tones.shade, width) +
  `<g transform="translate(${n(-width * 0.1)} ${n(-width * 0.1)})">${line(outline, tones.base, width * 0.72)}</g>` +
  `<g transform="translate(${n(-width * 0.2)} ${n(-width * 0.2)})">${line(outline, tones.light, width * 0.22)}</g>`;

export const at = (x: number, y: number, art: string, scale = 1, turn = 0): string =>
  `<g transform="translate(${n(x)} ${n(y)})${turn === 0 ? "" : ` rotate(${n(turn)})`}${scale === 1 ? "" : ` scale(${Math.round(scale * 1000) / 1000})`}">${art}</g>`;

/** Clear glass: a thin veil, a darker edge, two glints. */
export const glass = (outline: string, tint: Tones, strength = 0.3): string =>
  [
    fill(outline, tint.light, strength),
    `<path d="${outline}" fill="url(#glass)"/>`,
    line(outline, "#ffffff", 3, 0.45),
  ].join("");

/** Light from a flame or bulb. */
export const glow = (cx: number, cy: number, r: number): string =>
  `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(r)}" fill="url(#glow)"/>`;

export const flame = (x: number, y: number, h: number): string => {
  const drop = (k: number) =>
    `M${n(x)} ${n(y - h * k)}C${n(x + h * 0.12 * k)} ${n(y - h * 0.66 * k)} ${n(x + h * 0.27 * k)} ${n(y - h * 0.42 * k)} ${n(x + h * 0.22 * k)} ${n(y - h * 0.16 * k)}C${n(x + h * 0.17 * k)} ${n(y + h * 0.06 * k)} ${n(x - h * 0.17 * k)} ${n(y + h * 0.06 * k)} ${n(x - h * 0.22 * k)} ${n(y - h * 0.16 * k)}C${n(x - h * 0.27 * k)} ${n(y - h * 0.42 * k)} ${n(x - h * 0.1 * k)} ${n(y - h * 0.6 * k)} ${n(x)} ${n(y - h * k)}Z`;
  return (
    glow(x, y - h * 0.4, h * 1.9) + fill(drop(1), "#f3b04c") + fill(drop(0.68), "#fbd98a") + fill(drop(0.36), "#fff4d2")
  );
};

/** Two eyes, each `x` from the middle of a face. */
export const eyes = (x: number, y: number, r = 8): string => fill(oval(-x, y, r) + oval(x, y, r), "#3a3338");

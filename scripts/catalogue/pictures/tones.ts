/** Five steps of one hue, from where the light falls to where it does not; all `#rrggbb`. */
export interface Tones {
  glint: string;
  light: string;
  base: string;
  shade: string;
  deep: string;
}

interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

const toLinear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const toGamma = (channel: number) => (channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055);

/** B. Ottosson, "A perceptual color space for image processing", 2020. */
export function oklab(hex: string): [lightness: number, a: number, b: number] {
  const [r, g, b] = [1, 3, 5].map((at) => toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function oklch(hex: string): Oklch {
  const [lightness, a, b] = oklab(hex);
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) };
}

function hexOf({ lightness, chroma, hue }: Oklch): string {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const byte = (channel: number) => Math.round(255 * Math.min(1, Math.max(0, toGamma(channel))));
  return `#${channels.map((channel) => byte(channel).toString(16).padStart(2, "0")).join("")}`;
}

/** Lighter or darker by `step` of OKLab lightness (0–1), and more or less colourful by the factor `chroma`. */
export function shift(hex: string, step: number, chroma = 1): string {
  const colour = oklch(hex);
  return hexOf({
    ...colour,
    lightness: Math.min(0.99, Math.max(0.12, colour.lightness + step)),
    chroma: colour.chroma * chroma,
  });
}

export function tonesOf(hex: string): Tones {
  return {
    glint: shift(hex, 0.13, 0.6),
    light: shift(hex, 0.06, 0.9),
    base: hex,
    shade: shift(hex, -0.085, 1.02),
    deep: shift(hex, -0.19, 0.95),
  };
}

/** Distance as the eye sees it; 0.1 is a clear difference, 0.3 a strong one. */
export function distance(one: string, other: string): number {
  const [l, a, b] = oklab(one);
  const [l2, a2, b2] = oklab(other);
  return Math.hypot(l - l2, a - a2, b - b2);
}

export const lightnessOf = (hex: string): number => oklab(hex)[0];

import type { Device, Touch } from "@quayside/shared/tracking/schema.ts";
import { seededRandom } from "../../prove/world/random.ts";

/** What brings a visitor to the demo shop, and what they look at it with. */
export interface Arrival {
  touch: Touch;
  device: Device;
  zone: string;
}

/** Shares of a hundred. */
type Shares<T> = readonly (readonly [share: number, value: T])[];

const touches: Shares<Touch> = [
  [30, {}],
  [26, { referrer: "www.google.com" }],
  [4, { referrer: "www.bing.com" }],
  [11, { referrer: "l.instagram.com" }],
  [6, { referrer: "www.pinterest.co.uk" }],
  [11, { source: "harbour-letter", medium: "email", campaign: "autumn-on-the-quay" }],
  [9, { source: "google", medium: "cpc", campaign: "candles", click: "gclid", referrer: "www.google.com" }],
  [3, { referrer: "www.the-slow-house.example" }],
];
const devices: Shares<Device> = [
  [57, "mobile"],
  [37, "desktop"],
  [6, "tablet"],
];
const zones: Shares<string> = [
  [84, "Europe/London"],
  [5, "Europe/Dublin"],
  [4, "Europe/Paris"],
  [4, "Europe/Berlin"],
  [3, "Europe/Amsterdam"],
];

function drawn<T>(shares: Shares<T>, random: () => number): T {
  const total = shares.reduce((sum, [share]) => sum + share, 0);
  let left = random() * total;
  for (const [share, value] of shares) {
    left -= share;
    if (left < 0) return value;
  }
  throw new RangeError("nothing to draw from");
}

/** A chance that is the same whenever the same is told. */
export function chanceOf(name: string): () => number {
  let seed = 0;
  for (const letter of name) seed = (Math.imul(seed, 31) + letter.charCodeAt(0)) | 0;
  return seededRandom(seed);
}

export function arrivalOf(random: () => number): Arrival {
  return { touch: drawn(touches, random), device: drawn(devices, random), zone: drawn(zones, random) };
}

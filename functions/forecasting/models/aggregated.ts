/**
 * Smoothing of means over one, two, three … steps, averaged: what wavers from step to step is calm from year to year (Multiple
 * Aggregation Prediction Algorithm, Kourentzes, Petropoulos & Trapero 2014). For a series without season.
 */
import { at, mean } from "../numeric.ts";
import { bestEts, type EtsFit, etsShapes } from "./ets.ts";

/** Of fewer means than this no trend is learnt. */
const fewest = 10;

/** Means of so many steps each, the last ones whole. */
function means(y: Float64Array, width: number): Float64Array {
  const count = Math.floor(y.length / width);
  const from = y.length - count * width;
  return Float64Array.from({ length: count }, (_, k) => mean(y.subarray(from + k * width, from + (k + 1) * width)));
}

/** How many slopes a trend has climbed after so many means, a part of one too. */
function climbed({ shape, smoothing: { phi } }: EtsFit, steps: number): number {
  if (shape.trend === "none") return 0;
  return shape.trend === "linear" ? steps : (phi * (1 - phi ** steps)) / (1 - phi);
}

/** Widths in steps; those that the series is too short for are left out. */
export function aggregated(y: Float64Array, horizon: number, widths: readonly number[]): Float64Array {
  const usable = widths.filter((width) => width === 1 || y.length >= fewest * width);
  const ahead = new Float64Array(horizon);
  for (const width of usable) {
    const known = means(y, width);
    const additive = etsShapes(known, 1).filter(({ error }) => error === "additive");
    const fit = bestEts(known, 1, additive);
    for (let h = 0; h < horizon; h++) {
      // From the middle of the last mean on.
      const steps = (h + 1 + (width - 1) / 2) / width;
      ahead[h] = at(ahead, h) + (fit.state.level + fit.state.slope * climbed(fit, steps)) / usable.length;
    }
  }
  return ahead;
}

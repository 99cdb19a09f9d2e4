import { sum, variance } from "../../forecasting/numeric.ts";

/** Errors that must be known, and those that are looked at. */
const [fewest, most] = [28, 120];
/** Page's CUSUM: what is under half a standard deviation a day is let pass, and eight of them together are an alarm. */
const [slack, limit] = [0.5, 8];

export interface Bias {
  direction: "too-high" | "too-low";
  /** The place of the first error of the run. */
  from: number;
}

/**
 * Whether forecasts stand on one side of what came, by Page's CUSUM (1954) of their errors, the newest last, in standard
 * deviations about their own mean, which a lasting bias leaves as it is. Independent errors without a bias come to an alarm
 * about once in ten thousand days; a bias of one standard deviation is told after some sixteen.
 */
export function biasOf(errors: readonly number[]): Bias | undefined {
  const known = errors.slice(-most);
  if (known.length < fewest) return undefined;
  const offset = errors.length - known.length;
  const scale = Math.sqrt(variance(Float64Array.from(known)));
  if (!(scale > 0)) return undefined;
  for (const [direction, sign] of [
    ["too-high", 1],
    ["too-low", -1],
  ] as const) {
    const run = { sum: 0, from: 0 };
    for (const [place, error] of known.entries()) {
      if (run.sum === 0) run.from = place;
      run.sum = Math.max(0, run.sum + (sign * error) / scale - slack);
    }
    if (run.sum > limit) return { direction, from: offset + run.from };
  }
  return undefined;
}

export const sumFrom = (errors: readonly number[], from: number): number => sum(errors.slice(from));

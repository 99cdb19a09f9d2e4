/**
 * A trend whose slope may change at ten places, seasons as waves, and what is left as an autoregression: the additive
 * decomposition of Taylor & Letham (2018), fitted by ridge regression instead of sampling.
 */
import { ridge } from "../least-squares.ts";
import { at, mean, pick } from "../numeric.ts";
import { autoregression } from "./autoregression.ts";

const turns = 10;
/** Turns come within the first nine tenths: the last slope needs some values to be learnt from. */
const settled = 0.9;

const wavesOf = (period: number) => (period <= 12 ? Math.floor(period / 2) : period <= 24 ? 8 : 6);

function columnsOf(n: number, total: number, periods: number[]): Float64Array[] {
  const column = (of: (t: number) => number) => Float64Array.from({ length: total }, (_, t) => of(t));
  const line = column((t) => t / n);
  const hinges = Array.from({ length: turns }, (_, k) => {
    const from = (settled * n * (k + 1)) / (turns + 1);
    return column((t) => Math.max(0, t - from) / n);
  });
  const waves = periods.flatMap((period) =>
    Array.from({ length: wavesOf(period) }, (_, k) => (2 * Math.PI * (k + 1)) / period).flatMap((turn) => [
      column((t) => Math.sin(turn * t)),
      column((t) => Math.cos(turn * t)),
    ]),
  );
  return [line, ...hinges, ...waves];
}

/** `undefined` where there are too few values for so many waves. */
export function harmonics(y: Float64Array, horizon: number, periods: number[]): Float64Array | undefined {
  const n = y.length;
  const columns = columnsOf(n, n + horizon, periods);
  if (n < 2 * columns.length || n < 24) return undefined;
  const centre = mean(y);
  const known = columns.map((column) => column.subarray(0, n));
  const means = known.map(mean);
  const centred = known.map((column, i) => column.map((value) => value - pick(means, i)));
  const weights = ridge(
    centred,
    y.map((value) => value - centre),
    0.1,
  );
  const path = Float64Array.from({ length: n + horizon }, (_, t) =>
    columns.reduce((sum, column, i) => sum + at(weights, i) * (at(column, t) - pick(means, i)), centre),
  );
  const rest = autoregression(
    y.map((value, t) => value - at(path, t)),
    horizon,
    [],
  );
  return path.slice(n).map((value, h) => value + (rest ? at(rest, h) : 0));
}

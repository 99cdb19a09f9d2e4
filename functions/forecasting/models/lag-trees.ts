/** Boosted trees on lags and on the place in the season, learnt from one series or pooled over many, run on step by step. */
import { at, mean, pick } from "../numeric.ts";
import { type Boosted, boost, predict } from "./boosted-trees.ts";

type Features = { lags: number[]; periods: number[]; window: number };
export type LagTrees = { features: Features; model: Boosted };

function featuresFor(n: number, periods: number[]): Features {
  const [period = 1] = periods;
  const near = Array.from({ length: Math.min(7, Math.max(3, period)) }, (_, i) => i + 1);
  const lags = [...new Set([...near, ...periods.flatMap((m) => [m, 2 * m])])].filter((lag) => n > 2 * lag + 20);
  return { lags, periods, window: Math.max(4, Math.min(period, 24)) };
}

/** What is learnt and asked is counted from the mean of the last window, so that levels make no difference. */
function rowOf(z: Float64Array, t: number, { lags, periods, window }: Features): { base: number; row: Float64Array } {
  const base = mean(z.subarray(t - window, t));
  const past = lags.map((lag) => at(z, t - lag) - base);
  return { base, row: Float64Array.from([...past, ...periods.map((period) => t % period)]) };
}

const reachOf = ({ lags, window }: Features) => Math.max(window, ...lags);

/** With fewer steps trees learn the chance of single rows. */
const fewest = 200;

/** Series in one unit and of one frequency; each is taken from where its longest lag begins. */
export function trainLagTrees(
  series: readonly Float64Array[],
  periods: number[],
  random: () => number,
): LagTrees | undefined {
  const shortest = Math.min(...series.map(({ length }) => length));
  if (!(shortest >= fewest)) return undefined;
  const features = featuresFor(shortest, periods);
  const [rows, targets]: [Float64Array[], number[]] = [[], []];
  for (const z of series)
    for (let t = reachOf(features); t < z.length; t++) {
      const { base, row } = rowOf(z, t, features);
      rows.push(row);
      targets.push(at(z, t) - base);
    }
  const columns = Array.from(pick(rows, 0), (_, i) => Float64Array.from(rows, (row) => at(row, i)));
  const model = boost(columns, Float64Array.from(targets), { rounds: 26, depth: 3, rate: 0.2, share: 0.6, random });
  return { features, model };
}

export function lagTreesAhead(y: Float64Array, horizon: number, { features, model }: LagTrees): Float64Array {
  const z = new Float64Array(y.length + horizon);
  z.set(y);
  for (let t = y.length; t < z.length; t++) {
    const { base, row } = rowOf(z, t, features);
    z[t] = base + predict(model, row);
  }
  return z.slice(y.length);
}

/** The theta method as simple exponential smoothing with half the drift (Hyndman & Billah 2003), on an adjusted series. */
import { at, minimise } from "../numeric.ts";
import { smooth } from "./ets.ts";

export function theta(y: Float64Array, horizon: number): Float64Array {
  const n = y.length;
  const state = (level: number) => ({ level, slope: 0, season: new Float64Array(0) });
  const smoothing = (alpha: number) => ({ alpha, beta: 0, gamma: 0, phi: 0 });
  const shape = { trend: "none", period: 1 } as const;
  const spread = Math.sqrt(y.reduce((total, value) => total + (value - at(y, 0)) ** 2, 0) / n) || 1;
  const cost = ([alpha = 0, level = 0]: number[]) =>
    alpha < 0.01 || alpha > 0.99 ? Number.POSITIVE_INFINITY : smooth(y, shape, smoothing(alpha), state(level));
  const [alpha = 0.5, first = at(y, 0)] = minimise(cost, [0.4, at(y, 0)], [0.2, spread * 0.3], 120);
  const end = state(first);
  smooth(y, shape, smoothing(alpha), end);
  const middle = (n - 1) / 2;
  let [cross, squares] = [0, 0];
  for (let t = 0; t < n; t++) {
    cross += (t - middle) * at(y, t);
    squares += (t - middle) ** 2;
  }
  const drift = squares > 0 ? cross / squares / 2 : 0;
  return Float64Array.from({ length: horizon }, (_, h) => end.level + drift * (h + (1 - (1 - alpha) ** n) / alpha));
}

/**
 * The season of the year in daily values: waves in the means of weeks, so many and as high as years that were left out bear
 * out. A year is hidden from the models of days, which know the week only.
 */
import { dot, ridge } from "../least-squares.ts";
import { at, mean } from "../numeric.ts";

const [week, weeks] = [7, 365.25 / 7];
const mostWaves = 4;
/** The ridge in weeks: next to none, but for waves that two years can hardly tell from their trend. */
const doubt = 0.01;
/** Under this share of what differs between weeks of a year that was left out, one other year says nothing of it. */
const worth = 0.4;

const kept = new Map<string, Float64Array[]>();
const mostKept = 100;

/** Sines and cosines at `total` days, `step` apart, from `offset` days after the first whole week on: of many series alike. */
function wavesOf(count: number, total: number, step: number, offset: number): Float64Array[] {
  const name = [count, total, step, offset].join();
  const known = kept.get(name);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const turns = Array.from({ length: count }, (_, k) => (2 * Math.PI * (k + 1)) / 365.25);
  const waves = turns.flatMap((turn) =>
    [Math.sin, Math.cos].map((of) => Float64Array.from({ length: total }, (_, t) => of(turn * (offset + t * step)))),
  );
  kept.set(name, waves);
  return waves;
}

/** A line that may bend once a year, counted back from the last week. */
function bends(length: number): Float64Array[] {
  const count = Math.max(2, Math.round(length / weeks) + 1);
  const gap = (length - 1) / (count - 1);
  return Array.from({ length: count }, (_, k) =>
    Float64Array.from({ length }, (_, j) => Math.max(0, 1 - Math.abs(j - k * gap) / gap)),
  );
}

const combined = (columns: Float64Array[], weights: Float64Array): Float64Array =>
  Float64Array.from({ length: columns[0]?.length ?? 0 }, (_, j) =>
    columns.reduce((sum, column, i) => sum + at(weights, i) * at(column, j), 0),
  );

const weekly = (count: number, length: number) => wavesOf(count, length, week, (week - 1) / 2);

type Tried = { waves: number; share: number; height: number };

/** What the waves of the other years say of each year, beside what it was. */
function heldBack(rest: Float64Array, waves: number): Tried {
  const columns = weekly(waves, rest.length);
  const said = new Float64Array(rest.length);
  const years = Math.round(rest.length / weeks);
  for (let year = 0; year < years; year++) {
    const [from, to] = [Math.round((rest.length * year) / years), Math.round((rest.length * (year + 1)) / years)];
    const others = (values: Float64Array) => values.filter((_, j) => j < from || j >= to);
    const weights = ridge(columns.map(others), others(rest), doubt);
    said.set(combined(columns, weights).subarray(from, to), from);
  }
  const [both, own, whole] = [dot(said, rest), dot(said, said), dot(rest, rest)];
  const height = own > 0 ? Math.max(0, Math.min(1, both / own)) : 0;
  return { waves, height, share: whole > 0 ? (2 * height * both - height ** 2 * own) / whole : 0 };
}

/** Values over `total` days from the first on; `undefined` under two years, or where years do not resemble one another. */
export function yearSeason(y: Float64Array, total: number): Float64Array | undefined {
  const length = Math.floor(y.length / week);
  if (length < 2 * weeks - 1) return undefined;
  const skipped = y.length - length * week;
  const means = Float64Array.from({ length }, (_, j) => mean(y.subarray(skipped + j * week, skipped + (j + 1) * week)));
  const trend = bends(length);
  const waves = weekly(mostWaves, length);
  const weights = ridge([...trend, ...waves], means, 1e-6);
  const line = combined(trend, weights);
  const rest = means.map((value, j) => value - at(line, j));
  const tried = Array.from({ length: mostWaves }, (_, k) => heldBack(rest, k + 1));
  const best = tried.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share < worth / (Math.round(length / weeks) - 1)) return undefined;
  const final = ridge(weekly(best.waves, length), rest, doubt);
  const ahead = combined(wavesOf(best.waves, total, 1, -skipped), final);
  return ahead.map((value) => best.height * value);
}

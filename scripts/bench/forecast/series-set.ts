import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Frequency, seasonsOf } from "@quayside/functions/forecasting/frequency.ts";
import { parse } from "csv-parse/sync";

/** A series whose last values are held back; an empty place in either is a value that nobody knows. */
export type Held = { id: string; known: (number | undefined)[]; actual: (number | undefined)[] };
/** Forecasts of other programs for the same series, by method and series. */
export type Rivals = Map<string, Map<string, Float64Array>>;
export type SeriesSet = { name: string; frequency: Frequency; horizon: number; series: Held[]; rivals: Rivals };

const isFrequency = (text: string | undefined): text is Frequency => text !== undefined && text in seasonsOf;
const longest = 2000;

export const heldBack = (id: string, values: (number | undefined)[], horizon: number): Held => ({
  id,
  known: values.slice(-longest - horizon, -horizon),
  actual: values.slice(-horizon),
});

function rivalsOf(file: string, horizon: number): Rivals {
  const rivals: Rivals = new Map();
  if (!existsSync(file)) return rivals;
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true });
  for (const { id = "", h, method = "", point } of rows) {
    const of = rivals.get(method) ?? new Map<string, Float64Array>();
    rivals.set(method, of);
    const values = of.get(id) ?? new Float64Array(horizon);
    of.set(id, values);
    values[Number(h) - 1] = Number(point || Number.NaN);
  }
  return rivals;
}

/** Reads `NAME-D-28.csv` (columns id, t, value, in order; 28 steps are held back) and, if there, `NAME-D-28.r.csv`. */
function readSet(folder: string, file: string): SeriesSet {
  const parts = file.replace(/\.csv$/, "").split("-");
  const horizon = Number(parts.at(-1));
  const frequency = parts.at(-2);
  if (!isFrequency(frequency) || !(horizon >= 1)) throw new Error(`${file}: not named like name-D-28.csv.`);
  const values = new Map<string, (number | undefined)[]>();
  const rows: Record<string, string>[] = parse(readFileSync(join(folder, file)), { columns: true });
  for (const { id = "", value = "" } of rows) {
    const list = values.get(id) ?? [];
    values.set(id, list);
    list.push(value === "" || value === "NA" ? undefined : Number(value));
  }
  const series = [...values].map(([id, list]) => heldBack(id, list, horizon));
  const rivals = rivalsOf(join(folder, file.replace(/\.csv$/, ".r.csv")), horizon);
  return { name: file.replace(/\.csv$/, ""), frequency, horizon, series, rivals };
}

export const readSets = (folder: string): SeriesSet[] =>
  globSync("*.csv", { cwd: folder })
    .filter((name) => !name.endsWith(".r.csv"))
    .sort()
    .map((file) => readSet(folder, file));

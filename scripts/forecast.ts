/** Forecasts series of a CSV file: `npm run forecast -- --in series.csv --out forecasts.csv --horizon 14 --frequency D`. */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Observation } from "@quayside/functions/forecasting/even-series.ts";
import { forecast } from "@quayside/functions/forecasting/forecast.ts";
import { type Frequency, seasonsOf } from "@quayside/functions/forecasting/frequency.ts";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";

const isFrequency = (text: string): text is Frequency => text in seasonsOf;

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

function readSeries(file: string): Map<string, Observation[]> {
  const rows: Record<string, string>[] = parse(readFileSync(file), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
  });
  const series = new Map<string, Observation[]>();
  for (const [index, { id, t, value }] of rows.entries()) {
    const number = value === undefined || value.trim() === "" || /^nan?$/i.test(value) ? undefined : Number(value);
    if (id === undefined || t === undefined || value === undefined)
      stop(`Line ${index + 2}: columns id, t and value are needed.`);
    if (number !== undefined && !Number.isFinite(number)) stop(`Line ${index + 2}: value "${value}" is no number.`);
    const list = series.get(id) ?? [];
    if (list.length === 0) series.set(id, list);
    list.push({ t, value: number });
  }
  return series;
}

const text = { type: "string", default: "" } as const;
const { values } = parseArgs({
  options: { in: text, out: text, horizon: text, frequency: text, mode: { ...text, default: "automatic" } },
});
const horizon = Number(values.horizon);
const { frequency, mode } = values;
if (!values.in || !values.out) stop("Say --in series.csv and --out forecasts.csv.");
if (!Number.isInteger(horizon) || horizon < 1 || horizon > 1000) stop("--horizon: a whole number from 1 to 1000.");
if (mode !== "automatic" && mode !== "fast") stop("--mode: automatic or fast.");
if (!isFrequency(frequency)) stop("--frequency: H, D, W or M.");

const series = readSeries(values.in);
const rows: (string | number)[][] = [["id", "h", "model", "point", "lower95", "upper95"]];
let without = 0;
for (const [id, observations] of series) {
  try {
    const answer = forecast(observations, { frequency, horizon, mode, levels: [0.95] });
    if (answer.kind === "not-enough-data") {
      console.error(`Series ${id}: not enough data. It has no forecast.`);
      without += 1;
      continue;
    }
    const [range] = answer.intervals;
    for (const [h, value] of answer.point.entries())
      rows.push([id, h + 1, answer.model, value, range?.lower[h] ?? value, range?.upper[h] ?? value]);
  } catch (error) {
    if (error instanceof RangeError) stop(`Series ${id}: ${error.message}`);
    throw error;
  }
}
writeFileSync(values.out, stringify(rows));
console.log(`${series.size - without} series, ${horizon} steps each: ${values.out}`);

/**
 * Forecasts series of a CSV file: `npm run forecast -- --in series.csv --out forecasts.csv --horizon 14 --frequency D`, and
 * `--mode fast` or `--seed 7` if wanted. Columns id, t, value in; id, h, model, point, lower95, upper95 out. A series with too
 * few values is named and left out.
 */
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Observation } from "@quayside/functions/forecasting/even-series.ts";
import { type Forecast, forecast } from "@quayside/functions/forecasting/forecast.ts";
import { type Frequency, seasonsOf } from "@quayside/functions/forecasting/frequency.ts";
import { stringify } from "csv-stringify/sync";
import { readSeries } from "./forecast/read-series.ts";

const isFrequency = (text: string): text is Frequency => Object.hasOwn(seasonsOf, text);

function optionsOf(args: string[]) {
  const text = { type: "string", default: "" } as const;
  const { values } = parseArgs({
    args,
    options: {
      ...{ in: text, out: text, horizon: text, frequency: text },
      ...{ mode: { ...text, default: "automatic" }, seed: { ...text, default: "1" } },
    },
  });
  const { frequency, mode } = values;
  const [horizon, seed] = [Number(values.horizon), Number(values.seed)];
  if (!values.in || !values.out) throw new RangeError("Say --in series.csv and --out forecasts.csv.");
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > 1000)
    throw new RangeError("--horizon: a whole number from 1 to 1000.");
  if (mode !== "automatic" && mode !== "fast") throw new RangeError("--mode: automatic or fast.");
  if (!Number.isInteger(seed)) throw new RangeError("--seed: a whole number.");
  if (!isFrequency(frequency)) throw new RangeError(`--frequency: H, D, W or M, not "${frequency}".`);
  return { in: values.in, out: values.out, frequency, horizon, mode, seed } as const;
}
type Options = ReturnType<typeof optionsOf>;

function rowsOf(id: string, { model, point, intervals: [range] }: Forecast): (string | number)[][] {
  return point.map((value, h) => [id, h + 1, model, value, range?.lower[h] ?? value, range?.upper[h] ?? value]);
}

/** Writes each series when it is done. Answers how many have a forecast. */
function write(series: ReadonlyMap<string, Observation[]>, { out, frequency, horizon, mode, seed }: Options): number {
  const file = openSync(out, "w");
  writeSync(file, stringify([["id", "h", "model", "point", "lower95", "upper95"]]));
  let done = 0;
  for (const [id, observations] of series) {
    const answer = forecast(observations, { frequency, horizon, mode, seed, levels: [0.95] });
    if (answer.kind === "forecast") {
      writeSync(file, stringify(rowsOf(id, answer)));
      done += 1;
    } else if (answer.kind === "not-enough-data")
      console.error(`Series "${id}": ${answer.known} values are not enough, ${answer.needed} are. It has no forecast.`);
  }
  closeSync(file);
  return done;
}

/** A file, an option or a row that is wrong: its own words say what. */
const isTold = (error: unknown): error is Error =>
  error instanceof RangeError || (error instanceof Error && "code" in error && typeof error.code === "string");

try {
  const options = optionsOf(process.argv.slice(2));
  const done = write(readSeries(readFileSync(options.in), options.frequency), options);
  console.log(`${done} series, ${options.horizon} steps each: ${options.out}`);
} catch (error) {
  if (!isTold(error)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/**
 * Forecasts series of a CSV file: `npm run forecast -- --in series.csv --out forecasts.csv --horizon 14 --frequency D`. The
 * model of a row is the one with the greatest share, and how many others have one. What is left out is said on standard error.
 */
import { readFileSync } from "node:fs";
import { longest, type Observation } from "@quayside/functions/forecasting/even-series.ts";
import { type Forecast, forecast, type NotEnoughData } from "@quayside/functions/forecasting/forecast.ts";
import { stringify } from "csv-stringify/sync";
import { type Options, optionsOf, usage } from "./forecast/options.ts";
import { readSeries } from "./forecast/read-series.ts";
import { writeWhole } from "./forecast/write-whole.ts";

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function modelOf([first, ...others]: Forecast["shares"]): string {
  const name = first?.name ?? "";
  return others.length === 0 ? name : `${name} and ${counted(others.length, "other", "others")}`;
}

function rowsOf(id: string, { shares, point, intervals: [range] }: Forecast): (string | number)[][] {
  const model = modelOf(shares);
  return point.map((value, h) => [id, h + 1, model, value, range?.lower[h] ?? value, range?.upper[h] ?? value]);
}

function warn(id: string, answer: Forecast | NotEnoughData): void {
  const before = `before the last ${longest} steps`;
  const older = `${counted(answer.older, `value ${before} is`, `values ${before} are`)} left out`;
  if (answer.kind === "not-enough-data") {
    const few = `${counted(answer.known, "value is", "values are")} not enough, ${answer.needed} are`;
    console.error(`Series "${id}": ${few}${answer.older > 0 ? `; ${older}` : ""}. It has no forecast.`);
  } else if (answer.older > 0) console.error(`Series "${id}": ${older}.`);
}

/** Writes each series when it is done. Answers how many have a forecast. */
function writeForecasts(series: ReadonlyMap<string, Observation[]>, { out, ...options }: Options): number {
  const { frequency, horizon, mode, seed } = options;
  let done = 0;
  writeWhole(out, (write) => {
    write(stringify([["id", "h", "model", "point", "lower95", "upper95"]]));
    for (const [id, observations] of series) {
      const answer = forecast(observations, { frequency, horizon, mode, seed, levels: [0.95] });
      if (answer.kind === "model-not-possible") continue;
      warn(id, answer);
      if (answer.kind !== "forecast") continue;
      write(stringify(rowsOf(id, answer)));
      done += 1;
    }
    return done > 0;
  });
  return done;
}

/** A file, an option or a row that is wrong: its own words say what. */
const isTold = (error: unknown): error is Error =>
  error instanceof RangeError || (error instanceof Error && "code" in error && typeof error.code === "string");

function run(options: Options): void {
  const done = writeForecasts(readSeries(readFileSync(options.in), options.frequency), options);
  if (done > 0) console.log(`${done} series, ${counted(options.horizon, "step", "steps")} each: ${options.out}`);
  else console.error(`No series has a forecast, so ${options.out} is not written.`);
  process.exitCode = done > 0 ? 0 : 1;
}

try {
  const options = optionsOf(process.argv.slice(2));
  if (options) run(options);
  else console.log(usage);
} catch (error) {
  if (!isTold(error)) throw error;
  console.error(error.message.replaceAll("\n", " "));
  process.exitCode = 2;
}

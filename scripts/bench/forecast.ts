/**
 * Accuracy, coverage and CPU of the forecasting engine: `npm run bench -- forecast [--data FOLDER] [--mode fast] [--series 40]`.
 * Series of the retail data, a night's forecasts of 1 000 of its products, and the series of a folder (see
 * forecast/series-set.ts), beside the forecasts that lie with them. The last line is one JSON object.
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { evenSeries } from "@quayside/functions/forecasting/even-series.ts";
import { forecast } from "@quayside/functions/forecasting/forecast.ts";
import { seasonsOf } from "@quayside/functions/forecasting/frequency.ts";
import { night } from "./forecast/night.ts";
import { greatest, readRetail, retailSets } from "./forecast/retail-sets.ts";
import { naive2, owa, type Score, scoreOf } from "./forecast/scores.ts";
import { type Held, readSets, type SeriesSet } from "./forecast/series-set.ts";

const text = { type: "string" } as const;
const { values: options } = parseArgs({
  options: { data: text, mode: { ...text, default: "automatic" }, series: { ...text, default: "40" }, only: text },
});
const mode = options.mode === "fast" ? "fast" : "automatic";
const retail = "../shared/data/online-retail-ii/online_retail_ii.csv.gz";

const rows = (values: Held["known"]) => values.map((value, t) => ({ t: String(t), value }));
const rounded = (value: number, digits = 3) => Number(value.toFixed(digits));

function measured(series: Held, { frequency, horizon }: SeriesSet) {
  const began = process.cpuUsage();
  const answer = forecast(rows(series.known), { frequency, horizon, mode, levels: [0.95] });
  const { user, system } = process.cpuUsage(began);
  if (answer.kind !== "forecast") throw new Error(`${series.id}: ${answer.kind}.`);
  const [range] = answer.intervals;
  const steps = series.actual.flatMap((actual, h) =>
    actual === undefined ? [] : [{ actual, low: range?.lower[h] ?? 0, high: range?.upper[h] ?? 0 }],
  );
  const inside = steps.filter(({ actual, low, high }) => actual >= low && actual <= high).length;
  return { point: answer.point, milliseconds: (user + system) / 1000, inside, steps: steps.length };
}

function rivalsOf(set: SeriesSet, known: Map<string, Float64Array>, naive: Map<string, Score>, period: number) {
  const of = (id: string) => known.get(id) ?? new Float64Array(0);
  return Object.fromEntries(
    [...set.rivals].map(([method, points]) => {
      const both = set.series.filter(({ id }) => points.get(id)?.every(Number.isFinite));
      const scores = both.map((series) => scoreOf(series, of(series.id), points.get(series.id) ?? [], period));
      return [
        method,
        rounded(
          owa(
            scores,
            both.map(({ id }) => naive.get(id) ?? { smape: 0, mase: 0 }),
          ),
        ),
      ];
    }),
  );
}

function benchSet(set: SeriesSet) {
  const [period = 1] = seasonsOf[set.frequency];
  const known = new Map(set.series.map((series) => [series.id, evenSeries(rows(series.known), set.frequency).values]));
  const of = (id: string) => known.get(id) ?? new Float64Array(0);
  const naive = new Map(
    set.series.map((series) => [
      series.id,
      scoreOf(series, of(series.id), naive2(of(series.id), set.horizon, period), period),
    ]),
  );
  const found = set.series.map((series) => measured(series, set));
  const scores = set.series.map((series, i) => scoreOf(series, of(series.id), found[i]?.point ?? [], period));
  const mean = (key: keyof Score) => scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
  const times = found.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const count = (key: "inside" | "steps") => found.reduce((sum, each) => sum + each[key], 0);
  return {
    series: set.series.length,
    owa: rounded(owa(scores, [...naive.values()])),
    smape: rounded(mean("smape"), 2),
    mase: rounded(mean("mase")),
    coverage95: rounded((100 * count("inside")) / count("steps"), 1),
    cpuMedianMs: rounded(times[times.length >> 1] ?? 0, 1),
    cpuMostMs: rounded(times.at(-1) ?? 0, 1),
    ...(set.rivals.size > 0 ? { rivals: rivalsOf(set, known, naive, period) } : {}),
  };
}

const days = existsSync(retail) ? await readRetail(retail) : undefined;
const sets = [
  ...(options.data ? readSets(options.data) : []),
  ...(days ? retailSets(days, Number(options.series)) : []),
].filter(({ name }) => name.includes(options.only ?? ""));
const figures: Record<string, ReturnType<typeof benchSet>> = {};
for (const set of sets) {
  figures[set.name] = benchSet(set);
  console.log(set.name, JSON.stringify(figures[set.name]));
}
const nightly = days && !options.only ? await night(new Map(greatest(days.units, 1000))) : undefined;
if (nightly) console.log("night", JSON.stringify(nightly));
const average = Object.values(figures).reduce((sum, each) => sum + each.owa, 0) / Object.keys(figures).length;
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ mode, meanOwa: rounded(average), peakMb, night: nightly, sets: figures }));

import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Frequency, seasonsOf } from "@quayside/functions/forecasting/frequency.ts";

export const usage = `Usage: npm run forecast -- --in FILE.csv --out FILE.csv --horizon N --frequency H|D|W|M [--mode fast] [--seed N]

--in         CSV in UTF-8 with the columns id, t and value, separated by commas; rows and series in any order
--out        CSV with id, h, model, point, lower95, upper95; whole at the end, or left as it was
--horizon    steps ahead, 1 to 1000
--frequency  hours, days, weeks (Monday to Sunday) or months
--mode       automatic (default), or fast: fewer models, about a tenth of the time
--seed       of models that draw by chance, 1 by default

Ends with 0 where any series has a forecast, 1 where none has, 2 where something is wrong.`;

const isFrequency = (text: string): text is Frequency => Object.hasOwn(seasonsOf, text);

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** `undefined` where help is asked for. */
export function optionsOf(args: string[]) {
  const text = { type: "string", default: "" } as const;
  const { values } = parseArgs({
    args,
    options: {
      ...{ in: text, out: text, horizon: text, frequency: text, help: { type: "boolean", short: "h" } },
      ...{ mode: { ...text, default: "automatic" }, seed: { ...text, default: "1" } },
    },
  });
  if (values.help) return undefined;
  const { frequency, mode } = values;
  const [horizon, seed] = [Number(values.horizon), Number(values.seed)];
  if (!values.in || !values.out) throw new RangeError("Say --in series.csv and --out forecasts.csv; --help says more.");
  if (!/^\d+$/.test(values.horizon) || horizon < 1 || horizon > 1000)
    throw new RangeError("--horizon: a whole number from 1 to 1000.");
  if (mode !== "automatic" && mode !== "fast") throw new RangeError("--mode: automatic or fast.");
  if (!/^-?\d+$/.test(values.seed) || !Number.isSafeInteger(seed)) throw new RangeError("--seed: a whole number.");
  if (!isFrequency(frequency)) throw new RangeError(`--frequency: H, D, W or M, not "${frequency}".`);
  if (isSameFile(values.in, values.out)) throw new RangeError("--out is the same file as --in.");
  return { in: values.in, out: values.out, frequency, horizon, mode, seed } as const;
}
export type Options = NonNullable<ReturnType<typeof optionsOf>>;

import { dated, isCount, type Observation, placeOf } from "@quayside/functions/forecasting/even-series.ts";
import type { Frequency } from "@quayside/functions/forecasting/frequency.ts";
import { parse } from "csv-parse/sync";

interface Row {
  line: number;
  id: string;
  t: string;
  value: string;
}
/** A value by its step, and the line that it stands in. */
type Steps = Map<number, { t: string; value: number | undefined; lines: number[] }>;

const columns = ["id", "t", "value"] as const;
const isMissing = (text: string) => /^(|na|nan|null)$/i.test(text);
const isDecimal = (text: string) => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text);
const hasZone = (t: string) => /:.*(z|[+-]\d\d:?\d\d)$/i.test(t);

/** Series of a CSV file with the columns id, t and value, in the order of their first rows. Refusals name line and column. */
export function readSeries(content: Uint8Array, frequency: Frequency): Map<string, Observation[]> {
  const series = new Map<string, Steps>();
  eachRow(content, (row) => {
    const steps = series.get(row.id) ?? new Map();
    series.set(row.id, steps);
    add(steps, row, frequency);
  });
  if (series.size === 0) throw new RangeError("The file has no rows.");
  return new Map([...series].map(([id, steps]) => [id, observationsOf(id, steps, frequency)]));
}

function eachRow(content: Uint8Array, take: (row: Row) => void): void {
  parse(content, {
    ...{ bom: true, skip_empty_lines: true, trim: true },
    columns: (names: string[]) => {
      const found = names.map((name) => name.toLowerCase());
      const missing = columns.find((column) => !found.includes(column));
      if (missing) throw new RangeError(`Line 1: there is no column ${missing} among ${names.join(", ")}.`);
      return found;
    },
    // Nothing is returned: 100 000 rows are not kept a second time.
    on_record: ({ id = "", t = "", value = "" }: Record<string, string>, { lines }) => {
      take({ line: lines, id, t, value });
      return undefined;
    },
  });
}

function add(steps: Steps, { line, id, t: written, value }: Row, frequency: Frequency): void {
  const t = dated(written, frequency);
  if (id === "") throw new RangeError(`Line ${line}, column id: is empty.`);
  const place = placeOf(t, frequency);
  if (place === undefined)
    throw new RangeError(
      `Line ${line}, column t: "${written}" is neither a date such as 2024-01-31 nor a whole number.`,
    );
  if (!isMissing(value) && !isDecimal(value))
    throw new RangeError(`Line ${line}, column value: "${value}" is no number.`);
  const number = isMissing(value) ? undefined : Number(value);
  const before = steps.get(place);
  if (!before) {
    steps.set(place, { t, value: number, lines: [line] });
    return;
  }
  // Clocks that are put back show one hour twice: the hour of both is their mean.
  if (frequency !== "H" || hasZone(t) || before.lines.length > 1)
    throw new RangeError(
      `Line ${line}, column t: line ${before.lines[0]} has a value of that step of "${id}" already.`,
    );
  const both = [before.value, number].filter((each) => each !== undefined);
  steps.set(place, {
    t,
    value: both.length === 0 ? undefined : both.reduce((sum, each) => sum + each, 0) / both.length,
    lines: [...before.lines, line],
  });
}

const words: Record<Frequency, string> = { H: "hours", D: "days", W: "weeks", M: "months" };

function observationsOf(id: string, steps: Steps, frequency: Frequency): Observation[] {
  const counted = [...steps.values()].filter(({ t }) => isCount(t));
  if (counted.length > 0 && counted.length < steps.size)
    throw new RangeError(`Series "${id}": some of its t are dates, some are numbers.`);
  const places = [...steps.keys()].sort((a, b) => a - b);
  const gaps = places.slice(1).map((place, i) => place - (places[i] as number));
  const least = Math.min(...gaps);
  if (gaps.length > 1 && least > 1 && Number.isFinite(least))
    throw new RangeError(
      `Series "${id}": its rows are ${least} ${words[frequency]} apart or more. Is --frequency right?`,
    );
  return [...steps.values()].map(({ t, value }) => ({ t, value }));
}

import { isUtf8 } from "node:buffer";
import { dated, isCount, largest, type Observation, placeOf } from "@quayside/functions/forecasting/even-series.ts";
import type { Frequency } from "@quayside/functions/forecasting/frequency.ts";
import { CsvError, parse } from "csv-parse/sync";

interface Row {
  line: number;
  id: string;
  t: string;
  value: string;
}
/** A value, and the lines that it stands in. */
interface Step {
  t: string;
  value: number | undefined;
  lines: number[];
}
type Steps = Map<number, Step>;

const words: Record<Frequency, string> = { H: "hours", D: "days", W: "weeks", M: "months" };
const word: Record<Frequency, string> = { H: "hour", D: "day", W: "week (Monday to Sunday)", M: "month" };

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

function checkEncoding(content: Uint8Array): void {
  const isUtf16 = content[0] === 0xff && content[1] === 0xfe;
  if (isUtf16 || isUtf8(content)) return;
  let [line, from] = [1, 0];
  for (
    let end = content.indexOf(10);
    end >= 0 && isUtf8(content.subarray(from, end));
    end = content.indexOf(10, from)
  ) {
    from = end + 1;
    line += 1;
  }
  throw new RangeError(`Line ${line}: is not UTF-8. Save the file in that encoding.`);
}

function headOf(written: string[]): string[] {
  const names = written.map((name) => name.trim().toLowerCase());
  const missing = columns.find((column) => !names.includes(column));
  const hint = names.length === 1 && /[;\t|]/.test(names[0] ?? "") ? " Columns are separated by commas." : "";
  if (missing) throw new RangeError(`Line 1: there is no column ${missing} among ${written.join(", ")}.${hint}`);
  const twice = columns.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (twice) throw new RangeError(`Line 1: two columns are named ${twice}.`);
  return names;
}

/** The parser names the line where it gave up; a quote may have been opened long before. */
function malformed({ code, message, lines }: CsvError, began: number): RangeError {
  if (code === "CSV_QUOTE_NOT_CLOSED")
    return new RangeError(`Line ${began}: a quote that is opened in this row is never closed.`);
  return new RangeError(began < Number(lines) ? `${message}. The row began on line ${began}.` : `${message}.`);
}

function eachRow(content: Uint8Array, take: (row: Row) => void): void {
  checkEncoding(content);
  let last = 0;
  try {
    parse(content, {
      ...{ bom: true, skip_empty_lines: true, trim: true },
      columns: (names: string[]) => {
        last = 1;
        return headOf(names);
      },
      // Nothing is returned: 100 000 rows are not kept a second time.
      on_record: ({ id = "", t = "", value = "" }: Record<string, string>, { lines }) => {
        take({ line: lines, id: id.trim(), t: t.trim(), value: value.trim() });
        last = lines;
        return undefined;
      },
    });
  } catch (error) {
    throw error instanceof CsvError ? malformed(error, last + 1) : error;
  }
}

function add(steps: Steps, { line, id, t: written, value }: Row, frequency: Frequency): void {
  const t = dated(written, frequency);
  if (id === "") throw new RangeError(`Line ${line}, column id: is empty.`);
  const place = placeOf(t, frequency);
  if (place === undefined)
    throw new RangeError(
      `Line ${line}, column t: "${written}" is neither a date such as 2024-01-31 nor a whole number.`,
    );
  const column = `Line ${line}, column value of "${id}"`;
  if (!isMissing(value) && !isDecimal(value)) throw new RangeError(`${column}: "${value}" is no number.`);
  const number = isMissing(value) ? undefined : Number(value);
  if (number !== undefined && Math.abs(number) > largest)
    throw new RangeError(`${column}: "${value}" is too large, at most ${largest} can be reckoned with.`);
  const before = steps.get(place);
  if (!before) {
    steps.set(place, { t, value: number, lines: [line] });
    return;
  }
  // Clocks that are put back show one hour twice: the hour of both is their mean.
  if (frequency !== "H" || hasZone(t) || before.lines.length > 1)
    throw new RangeError(`Line ${line}, column t: ${clash(id, t, before, frequency)}.`);
  const both = [before.value, number].filter((each) => each !== undefined);
  steps.set(place, {
    t,
    value: both.length === 0 ? undefined : both.reduce((sum, each) => sum + each, 0) / both.length,
    lines: [...before.lines, line],
  });
}

function clash(id: string, t: string, before: Step, frequency: Frequency): string {
  const [line] = before.lines;
  return before.t === t || isCount(t) || isCount(before.t)
    ? `line ${line} has a value of that step of "${id}" already`
    : `${t} of "${id}" falls in the same ${word[frequency]} as ${before.t} of line ${line}`;
}

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

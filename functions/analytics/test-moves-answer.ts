import type { AnalyticsAnswer } from "@quayside/shared/analytics/query.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import type { Move } from "./test-moves.ts";
import type { MoveSums, Values } from "./test-moves-values.ts";
import { bucketOf, type ReferenceQuestion } from "./test-reference.ts";

const placeOf = (bucket: string, keys: readonly (string | null)[]) => JSON.stringify([bucket, keys]);

/** Loops over the moves, which share nothing with the engine. */
function sumsBy(
  moves: readonly Move[],
  { dimensions, filters, grain, from, to }: ReferenceQuestion,
  sources: Set<string>,
) {
  const cells = new Map<string, { sums: Record<string, number>; returns: Set<string> }>();
  const add = (place: string, { source, id, adds }: Move) => {
    const cell = cells.get(place) ?? { sums: {}, returns: new Set() };
    cells.set(place, cell);
    for (const [name, value] of Object.entries(adds))
      cell.sums[`${source}.${name}`] = (cell.sums[`${source}.${name}`] ?? 0) + value;
    if (source === "returns") cell.returns.add(id);
  };
  for (const move of moves) {
    if (!sources.has(move.source) || move.day < from || move.day > to) continue;
    const holds = ({ dimension, is, values }: ReferenceQuestion["filters"][number]) =>
      values.includes(move.of[dimension] ?? null) === (is === "in");
    if (!filters.every(holds)) continue;
    const keys = dimensions.map((name) => move.of[name] ?? null);
    add(placeOf(bucketOf({ day: move.day, hour: "" }, grain), keys), move);
    add("total", move);
  }
  const sumsAt =
    (place: string): MoveSums =>
    (name) => {
      const cell = cells.get(place);
      return (name === "returns.count" ? cell?.returns.size : cell?.sums[name]) ?? 0;
    };
  return { sumsAt, places: [...cells.keys()].filter((place) => place !== "total") };
}

function isSame(found: number | null | undefined, expected: number | null): boolean {
  if (found === null || found === undefined || expected === null) return (found ?? null) === expected;
  return Math.abs(found - expected) <= 5.1e-7 + Math.abs(expected) * 1e-12;
}

/** Where the sums are from that a definition reads. */
function sourcesOf(value: Values[string] | undefined): string[] {
  const read: string[] = [];
  value?.((name) => {
    read.push(name.split(".")[0] ?? "");
    return 1;
  });
  return read;
}

/** Whether all days of the question, or of a bucket of it, are before the first visit ever: then nothing is known. */
function isBeforeVisits(moves: readonly Move[], { grain, from, to }: ReferenceQuestion, bucket = ""): boolean {
  const [first = ""] = moves.flatMap(({ source, day }) => (source === "sessions" ? [day] : [])).sort();
  for (let day = from; day <= to; day = addDays(day, 1))
    if ((bucket === "" || bucketOf({ day, hour: "" }, grain) === bucket) && day >= first) return false;
  return true;
}

/** Where an answer differs from what plain loops over the moves say. */
export function moveFaults(
  answer: AnalyticsAnswer,
  question: ReferenceQuestion,
  moves: readonly Move[],
  values: Values,
): string[] {
  const sources = new Set(answer.metrics.flatMap((id) => sourcesOf(values[id])));
  const { sumsAt, places } = sumsBy(moves, question, sources);
  const faults = new Set(places.map((place) => `${place} is missing`));
  const look = (place: string, found: readonly (number | null)[], bucket?: string) => {
    const isUnknown = sources.has("sessions") && isBeforeVisits(moves, question, bucket);
    for (const [at, id] of answer.metrics.entries()) {
      const expected = isUnknown ? null : (values[id]?.(sumsAt(place)) ?? null);
      if (!isSame(found[at], expected)) faults.add(`${place} ${id}: ${found[at]} instead of ${expected}`);
    }
  };
  for (const { bucket = "", keys, values: found } of answer.rows) {
    faults.delete(`${placeOf(bucket, keys)} is missing`);
    look(placeOf(bucket, keys), found, bucket);
  }
  look("total", answer.totals.values);
  return [...faults];
}

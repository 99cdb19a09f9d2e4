import { AnalyticsQuery } from "@quayside/shared/analytics/query.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import { metrics as registry } from "@quayside/shared/metrics/registry.ts";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestLake, type TestLake } from "../lake/test-lake.ts";
import { answerOf } from "./answer.ts";
import { planOf } from "./plan.ts";
import { type Move, type Moves, moves, orderDimensions, timeZone, visitDimensions } from "./test-moves.ts";
import { type MoveSums, orderMoveValues, visitValues } from "./test-moves-values.ts";
import { bucketOf } from "./test-reference.ts";
import { referenceValues } from "./test-reference-values.ts";

const [told] = fc.sample(moves, { numRuns: 1, seed: 11 }) as [Moves];
let world: TestLake;
beforeAll(async () => {
  const { sales, returns, payments, sessions } = told;
  world = await openTestLake({ sales, returns, tables: { payments, sessions }, timeZone });
});
afterAll(() => world.close());

async function asked(query: object) {
  const open = await world.lake.open("main");
  if (!open) throw new Error("the lake is not there");
  const deps = { ...open, today: "2021-06-30" };
  return answerOf(deps, planOf(AnalyticsQuery.parse(query), deps));
}

const grain = fc.constantFrom(undefined, "day" as const, "week" as const, "month" as const, "quarter" as const);
const question = (ids: string[], dimensions: readonly string[]) => {
  const filter = fc.constantFrom(...dimensions).chain((dimension) => {
    const there = [...new Set(told.plain.map(({ of }) => of[dimension] ?? null))];
    const values = fc.uniqueArray(fc.constantFrom(...there, "nowhere"), { minLength: 1, maxLength: 3 });
    return fc.record({ dimension: fc.constant(dimension), is: fc.constantFrom("in", "not-in"), values });
  });
  return fc.record({
    metrics: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 10 }),
    dimensions: fc.uniqueArray(fc.constantFrom(...dimensions), { maxLength: 2 }),
    filters: fc.array(filter, { maxLength: 2 }),
    grain,
    range: fc.tuple(fc.integer({ min: 0, max: 330 }), fc.integer({ min: 0, max: 200 })).map(([start, length]) => {
      const from = addDays("2020-01-10", start);
      return { from, to: addDays(from, length) };
    }),
  });
};
type Question = ReturnType<typeof question> extends fc.Arbitrary<infer Q> ? Q : never;

const placeOf = (bucket: string, keys: readonly (string | null)[]) => JSON.stringify([bucket, keys]);

/** Loops over the moves, which share nothing with the engine. */
function sumsBy({ dimensions, filters, grain: by, range }: Question, sources: ReadonlySet<string>) {
  const cells = new Map<string, { sums: Record<string, number>; returns: Set<string> }>();
  const add = (place: string, { source, id, adds }: Move) => {
    const cell = cells.get(place) ?? { sums: {}, returns: new Set() };
    cells.set(place, cell);
    for (const [name, value] of Object.entries(adds))
      cell.sums[`${source}.${name}`] = (cell.sums[`${source}.${name}`] ?? 0) + value;
    if (source === "returns") cell.returns.add(id);
  };
  for (const move of told.plain) {
    if (!sources.has(move.source) || move.day < range.from || move.day > range.to) continue;
    const holds = ({ dimension, is, values }: Question["filters"][number]) =>
      values.includes(move.of[dimension] ?? null) === (is === "in");
    if (!filters.every(holds)) continue;
    const keys = dimensions.map((name) => move.of[name] ?? null);
    add(placeOf(bucketOf({ day: move.day, hour: "" }, by), keys), move);
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

async function faultsOf(query: Question, values: typeof visitValues): Promise<string[]> {
  const answer = await asked({ ...query, limit: 5000 });
  const { sumsAt, places } = sumsBy(query, new Set(query.metrics.flatMap((id) => sourcesOf(values[id]))));
  const faults = new Set(places.map((place) => `${place} is missing`));
  const look = (place: string, found: readonly (number | null)[]) => {
    for (const [at, id] of answer.metrics.entries()) {
      const expected = values[id]?.(sumsAt(place)) ?? null;
      if (!isSame(found[at], expected)) faults.add(`${place} ${id}: ${found[at]} instead of ${expected}`);
    }
  };
  for (const { bucket = "", keys, values: found } of answer.rows) {
    faults.delete(`${placeOf(bucket, keys)} is missing`);
    look(placeOf(bucket, keys), found);
  }
  look("total", answer.totals.values);
  return [...faults];
}

/** Where the sums are from that a definition reads. */
function sourcesOf(value: ((sum: MoveSums) => number | null) | undefined): string[] {
  const read: string[] = [];
  value?.((name) => {
    read.push(name.split(".")[0] ?? "");
    return 1;
  });
  return read;
}

const time = ["weekday", "hour_of_day"];

it.each([
  { what: "orders, parcels, returns and payments", values: orderMoveValues, dimensions: orderDimensions },
  { what: "visits", values: visitValues, dimensions: visitDimensions },
])(
  "what plain loops say of $what the engine says, whatever is asked",
  async ({ values, dimensions }) => {
    const asking = question(Object.keys(values), [...dimensions, ...time]);
    await fc.assert(
      fc.asyncProperty(asking, async (query) => {
        expect(await faultsOf(query, values)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  },
  120_000,
);

it("each metric that has facts is compared with plain loops, here or with sales", () => {
  const compared = new Set([referenceValues, orderMoveValues, visitValues].flatMap((values) => Object.keys(values)));
  const open = registry.filter(({ id, pending }) => pending === undefined && !compared.has(id));
  expect(open.map(({ id }) => id)).toEqual([]);
});

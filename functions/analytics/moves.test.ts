import { AnalyticsQuery } from "@quayside/shared/analytics/query.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import { metrics as registry } from "@quayside/shared/metrics/registry.ts";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestLake, type TestLake } from "../lake/test-lake.ts";
import { answerOf } from "./answer.ts";
import { planOf } from "./plan.ts";
import { type Moves, moves, orderDimensions, timeZone, visitDimensions } from "./test-moves.ts";
import { moveFaults } from "./test-moves-answer.ts";
import { orderMoveValues, visitValues } from "./test-moves-values.ts";
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
        const answer = await asked({ ...query, limit: 5000 });
        expect(moveFaults(answer, { ...query, ...query.range }, told.plain, values)).toEqual([]);
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

import type { BiasAlarm } from "@quayside/shared/forecasts/schema.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../../scripts/local/aws/test-dynamo.ts";
import { exceptionsOf } from "../../exceptions/store.ts";
import { systemCtx } from "../../platform/ctx.ts";
import { testClock } from "../../platform/test-clock.ts";
import { createDb, type Db } from "../../store/db.ts";
import { documentClient } from "../../store/document-client.ts";
import { tableDefinition } from "../../store/table.ts";
import type { Kept } from "./kept.ts";
import { alarmsOf, tellBias } from "./watch-bias.ts";

const clock = testClock();
const ctx = systemCtx("main", "forecast.nightly", clock);
let dynamo: TestDynamo;
let db: Db;
beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("bias"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "bias", clock });
});
afterAll(() => dynamo.stop());

const first = "2026-01-01";
const scope = { metric: "revenue", category: "Kitchen" } as const;
const actual = Array.from({ length: 60 }, (_, at) => 1000 + (at % 7) * 10);
/** Forecasts that are right but for a wobble, and from the 30th day on too high by `by`. */
const kept = (by: number): Kept => {
  const points = actual.map((value, at) => [
    addDays(first, at),
    value + (at % 2 === 0 ? 20 : -20) + (at < 30 ? 0 : by),
  ]);
  return { ...scope, points: { 1: Object.fromEntries(points), 7: {}, 28: {} } };
};
const alarms = (by: number): BiasAlarm[] => alarmsOf([kept(by)], [scope], [{ first, values: actual }]);

test("forecasts that lean to one side are an alarm that says since when", () => {
  expect(alarms(0)).toEqual([]);
  const [high] = alarms(60);
  expect(high).toMatchObject({ ...scope, direction: "too-high", text: expect.stringContaining("above") });
  expect(high && high.since >= "2026-01-29" && high.since <= "2026-02-02").toBe(true);
  expect(alarms(-60)).toMatchObject([{ direction: "too-low" }]);
});

test("the alarm is told once, and taken back when it is over", async () => {
  const open = async () => (await exceptionsOf(db, "main", { state: "open" }, {})).items;
  await tellBias({ db, clock }, ctx, alarms(60), [scope]);
  await tellBias({ db, clock }, ctx, alarms(60), [scope]);
  expect(await open()).toMatchObject([{ kind: "forecast-biased", message: expect.stringContaining("Kitchen") }]);
  await tellBias({ db, clock }, ctx, [], [scope]);
  expect(await open()).toEqual([]);
  expect((await exceptionsOf(db, "main", { state: "resolved" }, {})).items).toHaveLength(1);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../../scripts/local/aws/test-dynamo.ts";
import { systemCtx } from "../../platform/ctx.ts";
import { type TestClock, testClock } from "../../platform/test-clock.ts";
import { createDb, type Db } from "../../store/db.ts";
import { documentClient } from "../../store/document-client.ts";
import { tableDefinition } from "../../store/table.ts";
import { alone } from "./alone.ts";
import { leaseMilliseconds, renewLease, takeLease } from "./store.ts";

let dynamo: TestDynamo;
let db: Db;
let clock: TestClock;
beforeAll(async () => {
  const base = testClock();
  clock = { ...base, sleep: async (milliseconds) => base.advance(milliseconds) };
  dynamo = await startTestDynamo(tableDefinition("leases"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "leases", clock });
});
afterAll(() => dynamo.stop());

const ctx = () => systemCtx("main", "test", clock);

/** A work that stays at it until it is let go. */
function slow() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const run = async () => {
    begun.resolve();
    await promise;
    return { done: 1 };
  };
  return { run, begun: begun.promise, end: () => resolve() };
}

const quick = async () => ({ done: 1 });

test("while one is at work another leaves it to that, and comes in as soon as it ended, well or not", async () => {
  const first = slow();
  const running = alone("a", first.run)({ db, clock }, ctx(), {});
  await first.begun;
  expect(await alone("a", quick)({ db, clock }, ctx(), {})).toEqual({ busy: 1 });
  expect(await alone("b", quick)({ db, clock }, ctx(), {})).toEqual({ done: 1 });
  first.end();
  expect(await running).toEqual({ done: 1 });
  const failing = alone("a", () => Promise.reject(new Error("the bucket is away")));
  await expect(failing({ db, clock }, ctx(), {})).rejects.toThrow("the bucket is away");
  expect(await alone("a", quick)({ db, clock }, ctx(), {})).toEqual({ done: 1 });
});

test("of many at once one gets it", async () => {
  const got = await Promise.all(Array.from({ length: 8 }, () => takeLease(db, clock, "main", "c")));
  expect(got.filter(Boolean)).toHaveLength(1);
});

test("a dead holder's lease ends, and what it renews then is another's", async () => {
  const dead = await takeLease(db, clock, "main", "d");
  if (!dead) throw new Error("it was free");
  clock.advance(leaseMilliseconds - 1);
  expect(await renewLease(db, clock, dead)).toBe(true);
  clock.advance(leaseMilliseconds - 1);
  expect(await takeLease(db, clock, "main", "d")).toBeUndefined();
  clock.advance(1);
  expect(await takeLease(db, clock, "main", "d")).toBeDefined();
  expect(await renewLease(db, clock, dead)).toBe(false);
});

test("who waits for its turn gets it when the holder is dead, and gives up on one that lives on", async () => {
  await takeLease(db, clock, "main", "e");
  expect(await alone("e", quick, "wait")({ db, clock }, ctx(), {})).toEqual({ done: 1 });
  const lease = await takeLease(db, clock, "main", "e");
  const living = { ...clock, sleep: async () => void (lease && (await renewLease(db, clock, lease))) };
  await expect(alone("e", quick, "wait")({ db, clock: living }, ctx(), {})).rejects.toMatchObject({
    code: "TRY_AGAIN",
  });
});

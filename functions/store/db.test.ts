import { AppError } from "@quayside/shared/kernel/errors.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { faulty } from "../../scripts/prove/world/faults.ts";
import { type Command, layered } from "../../scripts/prove/world/layer.ts";
import { auditEntry, auditItemsOfDay } from "../audit/store.ts";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db } from "./db.ts";
import { type DocumentClient, documentClient } from "./document-client.ts";
import { tableDefinition } from "./table.ts";
import { putWrite, updateWrite, type Write } from "./write.ts";

const clock = testClock();
let dynamo: TestDynamo;
let client: DocumentClient;
let db: Db;
let sent: string[] = [];

const dbOver = (over: DocumentClient) => createDb({ client: over, tableName: "shop", clock });

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  client = documentClient(dynamo.client);
  db = dbOver(client);
});
afterAll(() => dynamo.stop());
beforeEach(() => {
  sent = [];
});

/** The n-th call of a kind fails as told, before it is sent or after it was done. */
function failing(kind: string, times: number, error: () => Error, when: "before" | "after" = "before") {
  let left = times;
  return dbOver(
    layered(client, async (command: Command, next) => {
      sent.push(command.constructor.name);
      if (command.constructor.name !== kind || left === 0) return next();
      left -= 1;
      if (when === "after") await next();
      throw error();
    }),
  );
}

const silence = () => Object.assign(new Error("socket hang up"), { name: "TimeoutError" });
const throttle = () => Object.assign(new Error("slow down"), { name: "ThrottlingException" });

let key = 0;
const fresh = () => {
  key += 1;
  return { pk: `test#${key}`, sk: "item" };
};
const audit = () =>
  auditEntry(clock, systemCtx("test", "db", clock), { action: "test.done", object: { type: "test", id: "1" } });
const taken = (old?: Record<string, unknown>) =>
  new AppError("conflict", "TAKEN", `Held by ${old?.by}.`, { issues: [{ field: String(old?.pk), reason: "taken" }] });
const create = (Item: Record<string, unknown>): Write =>
  putWrite({ Item, ConditionExpression: "attribute_not_exists(pk)" }, taken);
const add = (Key: Record<string, unknown>): Write =>
  updateWrite({ Key, UpdateExpression: "ADD n :one", ExpressionAttributeValues: { ":one": 1 } });
const read = (Key: Record<string, unknown>) => db.get({ Key }, { consistent: true });

describe("a transaction", () => {
  test("is all or nothing, its audit entry with it", async () => {
    const [held, free] = [fresh(), fresh()];
    await db.transact(audit(), [create({ ...held, by: "first" })]);
    const before = (await auditItemsOfDay(db, "test", "2026-11-21")).length;
    await expect(db.transact(audit(), [create(free), create({ ...held, by: "second" })])).rejects.toMatchObject({
      code: "TAKEN",
      message: "Held by first.",
    });
    expect(await read(free)).toBeUndefined();
    expect(await read(held)).toMatchObject({ by: "first" });
    expect(await auditItemsOfDay(db, "test", "2026-11-21")).toHaveLength(before);
  });

  test("names everything that was refused", async () => {
    const [a, b, c] = [fresh(), fresh(), fresh()];
    await db.transact(audit(), [create(a), create(c)]);
    const refused = await db.transact(audit(), [create(a), create(b), create(c)]).catch((error: AppError) => error);
    expect(refused).toMatchObject({ details: { issues: [{ field: a.pk }, { field: c.pk }] } });
  });

  test.each([
    ["a throttle", throttle, "before"],
    ["an answer that never came", silence, "after"],
    ["an answer that never came, thrice", silence, "after"],
  ] as const)("does its work once in spite of %s", async (name, error, when) => {
    const item = fresh();
    await failing("TransactWriteCommand", name.endsWith("thrice") ? 3 : 1, error, when).transact(audit(), [add(item)]);
    expect(await read(item)).toMatchObject({ n: 1 });
  });

  test("counts exactly under conflicts, throttles, faults and lost replies", async () => {
    const item = fresh();
    let seed = 1;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const rates = { conflicts: 0.2, throttles: 0.1, errors: 0.05, lostReplies: 0.15 };
    const { client: bad, counts } = faulty(client, random, rates);
    const rough = dbOver(bad);
    const done = await Promise.allSettled(Array.from({ length: 60 }, () => rough.transact(audit(), [add(item)])));
    expect(done.filter(({ status }) => status === "rejected")).toEqual([]);
    expect(await read(item)).toMatchObject({ n: 60 });
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(0);
  });

  test("gives up after eight tries with what went wrong", async () => {
    const item = fresh();
    await expect(failing("TransactWriteCommand", 99, throttle).transact(audit(), [add(item)])).rejects.toThrow(
      "slow down",
    );
    expect(sent).toHaveLength(8);
    expect(await read(item)).toBeUndefined();
  });

  test("of more than a hundred writes is refused unsent", async () => {
    const writes = Array.from({ length: 100 }, () => create(fresh()));
    await expect(db.transact(audit(), writes)).rejects.toMatchObject({ code: "TOO_LARGE" });
    await db.transact(audit(), writes.slice(1));
  });
});

describe("a scratch write", () => {
  test("is refused with its own error", async () => {
    const item = fresh();
    await db.scratch(create({ ...item, by: "first" }));
    await expect(db.scratch(create({ ...item, by: "second" }))).rejects.toMatchObject({ message: "Held by first." });
  });

  test("whose answer got lost is not refused by itself", async () => {
    const item = fresh();
    await failing("PutCommand", 1, silence, "after").scratch(create({ ...item, by: "me" }));
    expect(await read(item)).toMatchObject({ by: "me" });
  });

  test("that lost to another while its answer was lost is refused", async () => {
    const item = fresh();
    const raced = dbOver(
      layered(client, async (command, next) => {
        if (command.constructor.name === "PutCommand" && sent.length === 0) {
          sent.push("lost");
          await db.scratch(create({ ...item, by: "the other" }));
          throw silence();
        }
        return next();
      }),
    );
    await expect(raced.scratch(create({ ...item, by: "me" }))).rejects.toMatchObject({ message: "Held by the other." });
  });
});

describe("reads", () => {
  test("do not see what has run out, though it is still there", async () => {
    const [gone, here] = [fresh(), fresh()];
    const now = clock.now().getTime() / 1000;
    await db.scratch(putWrite({ Item: { ...gone, ttl: now } }));
    await db.scratch(putWrite({ Item: { ...here, ttl: now + 1 } }));
    const params = ({ pk }: { pk: string }) => ({
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": pk },
    });
    expect([await read(gone), (await read(here))?.pk]).toEqual([undefined, here.pk]);
    expect(await db.batchGet([{ Key: gone }, { Key: here }])).toMatchObject([here]);
    expect((await db.query(params(gone))).items).toEqual([]);
    expect(await db.queryAll(params(here))).toMatchObject([here]);
  });

  test("of many keys come whole, in spite of throttles and unprocessed keys", async () => {
    const items = Array.from({ length: 230 }, fresh);
    for (let from = 0; from < items.length; from += 90)
      await db.transact(audit(), items.slice(from, from + 90).map(create));
    let calls = 0;
    const slow = dbOver(
      layered(client, async (command, next) => {
        calls += 1;
        if (command.constructor.name !== "BatchGetCommand") return next();
        if (calls === 2) throw throttle();
        const { Keys = [] } = (command.input.RequestItems as { shop: { Keys: object[] } }).shop;
        if (calls === 1) return { Responses: {}, UnprocessedKeys: { shop: { Keys } } };
        return next();
      }),
    );
    const found = await slow.batchGet(items.map((Key) => ({ Key })));
    expect(new Set(found.map(({ pk }) => pk))).toEqual(new Set(items.map(({ pk }) => pk)));
    expect(calls).toBe(5);
  });

  test("asked for at once are one request, and everybody gets their own; what fails, fails for all", async () => {
    const [a, b, none] = [fresh(), fresh(), fresh()];
    await db.transact(audit(), [create(a), create(b)]);
    const asking = (over: Db) =>
      Promise.all([
        over.get({ Key: a }, { consistent: true }),
        over.get({ Key: none }, { consistent: true }),
        over.batchGet([{ Key: b }, { Key: a }], { consistent: true }),
      ]);
    const [one, nothing, both] = await asking(failing("none", 0, silence));
    expect([one?.pk, nothing]).toEqual([a.pk, undefined]);
    expect(both.map(({ pk }) => pk)).toEqual([b.pk, a.pk]);
    expect(sent).toEqual(["BatchGetCommand"]);
    const fault = () => new Error("not today");
    await expect(asking(failing("BatchGetCommand", 1, fault))).rejects.toThrow("not today");
  });

  test("that are never processed end as try again", async () => {
    const never = dbOver(
      layered(client, async (command) => ({ Responses: {}, UnprocessedKeys: command.input.RequestItems })),
    );
    await expect(never.batchGet([{ Key: fresh() }, { Key: fresh() }])).rejects.toMatchObject({
      kind: "unavailable",
      details: { retryAfter: 1 },
    });
  });

  test("go page by page, and refuse the cursor of another list", async () => {
    const list = (pk: string) => ({ KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: { ":pk": pk } });
    for (const pk of ["list#a", "list#b"])
      await db.transact(
        audit(),
        ["1", "2", "3"].map((sk) => create({ pk, sk })),
      );
    const first = await db.query(list("list#a"), { limit: 2 });
    expect(first.items.map(({ sk }) => sk)).toEqual(["1", "2"]);
    const second = await db.query(list("list#a"), { limit: 2, cursor: first.nextCursor });
    expect(second.items.map(({ sk }) => sk)).toEqual(["3"]);
    await expect(db.query(list("list#b"), { cursor: first.nextCursor })).rejects.toMatchObject({
      kind: "invalid",
      details: { field: "cursor" },
    });
    await expect(db.query(list("list#b"), { cursor: "made-up" })).rejects.toMatchObject({ kind: "invalid" });
  });

  test("are tried again while the table is busy", async () => {
    const item = fresh();
    await db.scratch(putWrite({ Item: item }));
    expect(await failing("GetCommand", 3, throttle).get({ Key: item })).toMatchObject(item);
    expect(sent).toHaveLength(4);
  });
});

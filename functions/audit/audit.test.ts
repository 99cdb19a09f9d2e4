import { DeleteObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { AuditEntry } from "@quayside/shared/audit/contract.ts";
import { AuditEntry as AuditEntrySchema, type auditOperations } from "@quayside/shared/audit/contract.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { localAccount } from "../../scripts/local/aws/local-account.ts";
import { type Objects as LocalObjects, startObjects } from "../../scripts/local/aws/objects.ts";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import type { Ctx } from "../platform/ctx.ts";
import { objectsIn } from "../platform/objects.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { listAudit } from "./list-audit.ts";
import { sealAudit } from "./seal-audit.ts";
import { type Seals, sealsIn } from "./seals.ts";
import { auditEntry, auditItemsOfDay } from "./store.ts";
import { verifySeals } from "./verify-seals.ts";

const clock = testClock("2026-11-18T08:00:00.000Z");
let dynamo: TestDynamo;
let objects: LocalObjects;
let s3: S3Client;
let db: Db;
let seals: Seals;

const ctx = (): Ctx => ({
  storeId: "test",
  actor: { kind: "staff", staffId: "stf_1", email: "ada@example.com", permissions: new Set(), signedInAt: 0 },
  requestId: "r",
  now: clock.now().toISOString(),
});
const act = async (action: string, id: string) => {
  clock.advance(1000);
  await db.transact(
    auditEntry(clock, ctx(), { action, object: { type: "order", id }, before: { n: 1 }, reason: "why" }),
    [],
  );
};
const day = 86_400_000;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  objects = await startObjects({ port: 0 });
  objects.createBucket("audit");
  s3 = new S3Client({ ...localAccount, endpoint: objects.endpoint });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  seals = sealsIn(objectsIn("audit", s3), "test");
  for (let days = 0; days < 3; days += 1) {
    for (let number = 0; number < 5; number += 1)
      await act(number === 2 ? "order.refunded" : "order.changed", `o${number}`);
    clock.advance(day - 5000);
  }
});
afterAll(async () => {
  s3.destroy();
  await Promise.all([dynamo.stop(), objects.stop()]);
});

describe("the list", () => {
  const list = (query: Partial<z.output<typeof auditOperations.list.query>>) =>
    listAudit({ db, clock }, ctx(), {
      params: undefined,
      body: undefined,
      query: { per_page: 50, ...query },
    }) as Promise<Page<AuditEntry>>;

  test("of a day, newest first, says who did what and why", async () => {
    const { items } = await list({ from: "2026-11-19", to: "2026-11-19" });
    expect(items.map(({ objectId }) => objectId)).toEqual(["o4", "o3", "o2", "o1", "o0"]);
    expect(AuditEntrySchema.parse(items[0])).toMatchObject({
      ...{ actor: "staff:stf_1", actorName: "ada@example.com", action: "order.changed", reason: "why", requestId: "r" },
      before: { n: 1 },
    });
    expect((await list({})).items).toHaveLength(15);
  });

  test("of an object over all days", async () => {
    const { items } = await list({ object: "order:o3" });
    expect(items.map(({ at }) => at.slice(0, 10))).toEqual(["2026-11-20", "2026-11-19", "2026-11-18"]);
  });

  test.each([{ to: "2026-11-18" }, {}, { from: "2026-11-18", to: "2026-11-19" }, { object: "order:o1" }])(
    "page by page gives the whole: %o",
    async (query) => {
      const whole = (await list(query)).items;
      const pages: AuditEntry[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({ ...query, per_page: 2, cursor });
        expect(page.items.length).toBeLessThanOrEqual(2);
        pages.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      expect(pages).toEqual(whole);
    },
  );

  test("of one action, in pages that end in the middle of a read", async () => {
    const changed = { from: "2026-11-20", action: "order.changed", per_page: 3 };
    const first = await list(changed);
    expect(first.items.map(({ objectId }) => objectId)).toEqual(["o4", "o3", "o1"]);
    const second = await list({ ...changed, cursor: first.nextCursor });
    expect(second.items.map(({ objectId }) => objectId)).toEqual(["o0"]);
    const ofObject = await list({ object: "order:o2", action: "order.refunded", per_page: 2 });
    expect(ofObject.items).toHaveLength(2);
    expect(
      (await list({ object: "order:o2", action: "order.refunded", per_page: 2, cursor: ofObject.nextCursor })).items,
    ).toHaveLength(1);
  });
});

describe("narrowed", () => {
  const list = (query: Partial<z.output<typeof auditOperations.list.query>>) =>
    listAudit({ db, clock }, ctx(), { params: undefined, body: undefined, query: { per_page: 50, ...query } });
  const days = async (query: Parameters<typeof list>[0]) => {
    const { items = [] } = (await list(query)) as Page<AuditEntry>;
    return [...new Set(items.map(({ at }) => at.slice(0, 10)))];
  };

  test("to a range of days, with both ends", async () => {
    expect(await days({ from: "2026-11-18", to: "2026-11-19" })).toEqual(["2026-11-19", "2026-11-18"]);
    expect(await days({ object: "order:o1", from: "2026-11-19" })).toEqual(["2026-11-20", "2026-11-19"]);
    expect(await days({ to: "2026-11-17" })).toEqual([]);
  });

  test("to who did it, by name or principal, and to a kind of object", async () => {
    expect(await days({ actor: "ADA@" })).toHaveLength(3);
    expect(await days({ actor: "staff:stf_1" })).toHaveLength(3);
    expect(await days({ actor: "staff:" })).toHaveLength(3);
    expect(await days({ actor: "customer:" })).toEqual([]);
    expect(await days({ actor: "grace" })).toEqual([]);
    expect(await days({ type: "order" })).toHaveLength(3);
    expect(await days({ type: "product" })).toEqual([]);
  });

  test("not to a range that is the wrong way round or too long, nor from another list's cursor", async () => {
    for (const query of [{ from: "2026-11-20", to: "2026-11-18" }, { from: "2025-01-01" }])
      await expect(list(query)).rejects.toMatchObject({ details: { field: "from" } });
    for (const cursor of ["x", "2026-11-17.", "2026-11-19.e30"])
      await expect(list({ from: "2026-11-18", cursor })).rejects.toMatchObject({ details: { field: "cursor" } });
  });
});

describe("the seal", () => {
  const run = (input = {}) => sealAudit({ db, clock, seals }, ctx(), input);

  test("is made for each day once, chained, and again the same", async () => {
    clock.advance(-2 * day);
    expect(await run()).toMatchObject({ sealed: 1 });
    clock.advance(2 * day);
    expect(await run()).toMatchObject({ sealed: 2, verifiedFrom: "2026-11-18" });
    expect(await run()).toMatchObject({ sealed: 0 });
    expect(await seals.days()).toEqual(["2026-11-18", "2026-11-19", "2026-11-20"]);
    const [first, second] = [await seals.read("2026-11-18"), await seals.read("2026-11-19")];
    expect(first).toMatchObject({ previous: "", entries: { length: 5 } });
    expect(second.previous).toBe(first.digest);
    await seals.keep(first);
    await expect(seals.keep({ ...first, digest: "other" })).rejects.toThrow("sealed otherwise");
  });

  test("shows tampering in the table, and none once it is undone", async () => {
    const client = documentClient(dynamo.client);
    const items = await auditItemsOfDay(db, "test", "2026-11-19");
    const [item] = items;
    const put = (Item: object) =>
      client.send(new PutCommand({ TableName: "shop", Item: Item as Record<string, unknown> }));
    const found = async () =>
      (await verifySeals({ db, seals }, "test", "2026-11-18", "2026-11-20")).map(({ what, key }) => [what, key]);
    expect(await found()).toEqual([]);

    await put({ ...item, doc: String(item?.doc).replace(/"actor":"[^"]*"/, '"actor":"staff:somebody-else"') });
    expect(await found()).toEqual([["edited", item?.sk]]);
    await expect(run()).rejects.toThrow("tampered");
    await client.send(new DeleteCommand({ TableName: "shop", Key: { pk: item?.pk, sk: item?.sk } }));
    expect(await found()).toEqual([["deleted", item?.sk]]);
    await put(item!);
    await put({ ...item, sk: `${item?.sk}0` });
    expect(await found()).toEqual([["inserted", `${item?.sk}0`]]);
    await client.send(new DeleteCommand({ TableName: "shop", Key: { pk: item?.pk, sk: `${item?.sk}0` } }));
    expect(await found()).toEqual([]);
  });

  test("that is missing is missed, and so is its place in the chain", async () => {
    await s3.send(new DeleteObjectCommand({ Bucket: "audit", Key: "seals/test/2026-11-19.json" }));
    const findings = await verifySeals({ db, seals }, "test", "2026-11-18", "2026-11-20");
    expect(findings).toEqual([
      { day: "2026-11-19", what: "seal-missing" },
      { day: "2026-11-20", what: "seal-broken" },
    ]);
  });
});

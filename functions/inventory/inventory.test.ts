import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { openTestShop, type TestShop, testStoreId } from "../cart/test-shop.ts";
import { exceptionsOf } from "../exceptions/store.ts";
import { type Ctx, systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { adjustStock } from "./adjust-stock.ts";
import { listMovements } from "./list-movements.ts";
import { recountStock } from "./recount-stock.ts";
import { releaseWrites, reserveWrites } from "./reserve.ts";
import { stockOf } from "./store.ts";

const clock = testClock();
let dynamo: TestDynamo;
let db: Db;
let shop: TestShop;
const ctx = (): Ctx => systemCtx(testStoreId, "test", clock);

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  shop = await openTestShop(db, clock);
  for (const slug of ["mug", "mug-blue", "plate"]) await shop.product(slug, 1200);
});
afterAll(() => dynamo.stop());

const input = { params: undefined, query: undefined, body: undefined };
const adjust = (sku: string, change: number, location = "main") => {
  const body = { sku, location, change, code: "correction", note: "counted" } as const;
  return adjustStock({ db, clock }, ctx(), { ...input, body });
};
const held = (sku: string, quantity: number, location = "main") => ({
  sku,
  location,
  quantity,
  state: "held" as const,
});
const levels = async (sku: string) => (await stockOf(db, testStoreId, [sku], { consistent: true })).get(sku);

describe("adjusting", () => {
  test("changes what is on hand and says why", async () => {
    expect(await adjust("MUG", 10)).toMatchObject({ onHand: 10, reserved: 0, available: 10, location: "main" });
    expect(await adjust("MUG", -4)).toMatchObject({ onHand: 6, available: 6 });
    const query = { sku: "MUG", per_page: 1 };
    const page = await listMovements({ db }, ctx(), { ...input, query });
    expect(page.items).toMatchObject([{ kind: "adjustment", onHand: -4, reason: "counted", by: "system:test" }]);
    const rest = await listMovements({ db }, ctx(), { ...input, query: { ...query, cursor: page.nextCursor } });
    expect(rest.items).toMatchObject([{ onHand: 10 }]);
  });

  test("never takes more than there is, and never of a SKU that nobody sells", async () => {
    await expect(adjust("MUG", -7)).rejects.toMatchObject({ code: "STOCK_BELOW_ZERO" });
    await expect(adjust("MUG", -1, "north")).rejects.toMatchObject({ code: "STOCK_BELOW_ZERO" });
    await expect(adjust("MUG", 1, "nowhere")).rejects.toMatchObject({
      code: "LOCATION_NOT_FOUND",
      details: { field: "location", reason: "must be one of main, north" },
    });
    await expect(adjust("NOBODY", 1)).rejects.toMatchObject({ code: "SKU_NOT_FOUND" });
    expect(await levels("MUG")).toMatchObject([{ onHand: 6 }]);
  });

  test("a count may find fewer than are reserved", async () => {
    await adjust("PLATE", 5);
    await shop.write(...reserveWrites(clock, ctx(), "ord_1", [held("PLATE", 4)]));
    expect(await adjust("PLATE", -3)).toMatchObject({ onHand: 2, reserved: 4, available: 0 });
    await shop.write(...releaseWrites(clock, ctx(), "ord_1", [held("PLATE", 4)]));
    expect(await levels("PLATE")).toMatchObject([{ onHand: 2, reserved: 0, available: 2, free: 2 }]);
  });

  test("after a lost answer the change is told, not made again", async () => {
    const body = { sku: "MUG", location: "main", change: 100, code: "found" } as const;
    const claim = {
      effect: { sku: "MUG", location: "main" },
      again: true,
      record: () => expect.fail("recorded twice"),
    };
    const level = await adjustStock({ db, clock }, { ...ctx(), claim }, { ...input, body });
    expect(level).toMatchObject({ onHand: 6 });
  });
});

describe("reserving", () => {
  test("is decided by the write, all or nothing over locations", async () => {
    await adjust("MUG-BLUE", 3);
    await adjust("MUG-BLUE", 2, "north");
    const both = [held("MUG-BLUE", 3), held("MUG-BLUE", 3, "north")];
    await expect(shop.write(...reserveWrites(clock, ctx(), "ord_2", both))).rejects.toMatchObject({
      code: "SOLD_OUT",
      details: { field: "lines.MUG-BLUE", reason: "only 5 left" },
    });
    expect(await levels("MUG-BLUE")).toMatchObject([{ reserved: 0 }, { reserved: 0 }]);
    await shop.write(...reserveWrites(clock, ctx(), "ord_2", [held("MUG-BLUE", 3), held("MUG-BLUE", 2, "north")]));
    expect(await levels("MUG-BLUE")).toMatchObject([{ available: 0 }, { available: 0 }]);
  });

  test("more is never released than is reserved", async () => {
    const tooMany = releaseWrites(clock, ctx(), "ord_2", [held("MUG-BLUE", 4)]);
    await expect(shop.write(...tooMany)).rejects.toMatchObject({ kind: "conflict" });
  });
});

describe("recounting", () => {
  test("proves the counters; one that was changed behind their back becomes an exception", async () => {
    expect(await recountStock({ db, clock }, ctx())).toEqual({ skus: 3, unmoved: 0, different: 0, busy: 0 });
    await dynamo.client.send(
      new UpdateItemCommand({
        TableName: "shop",
        Key: { pk: { S: `${testStoreId}#stock#MUG` }, sk: { S: "stock" } },
        UpdateExpression: "ADD #onHand :one",
        ExpressionAttributeNames: { "#onHand": "onHand@main" },
        ExpressionAttributeValues: { ":one": { N: "1" } },
      }),
    );
    expect(await recountStock({ db, clock }, ctx())).toMatchObject({ skus: 3, different: 1 });
    const { items } = await exceptionsOf(db, testStoreId, { state: "open" }, {});
    expect(items).toMatchObject([{ kind: "stock-differs", reference: "MUG", state: "open" }]);
    await recountStock({ db, clock }, ctx());
    expect((await exceptionsOf(db, testStoreId, { state: "open" }, {})).items).toHaveLength(1);
  });
});

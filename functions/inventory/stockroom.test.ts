import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { openTestShop, type TestShop, testStoreId } from "../cart/test-shop.ts";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { adjustMany } from "./adjust-many.ts";
import { adjustStock } from "./adjust-stock.ts";
import { countStock } from "./count-stock.ts";
import { holdStock } from "./hold-stock.ts";
import { listMovements } from "./list-movements.ts";
import { differences } from "./recount-stock.ts";
import { allMovementsOf, stockOf } from "./store.ts";
import { cancelTransfer } from "./transfers/cancel-transfer.ts";
import { createTransfer } from "./transfers/create-transfer.ts";
import { listTransfers } from "./transfers/list-transfers.ts";
import { receiveTransfer } from "./transfers/receive-transfer.ts";

const clock = testClock();
const ctx = systemCtx(testStoreId, "test", clock);
let dynamo: TestDynamo;
let db: Db;
let shop: TestShop;

const slugs = ["mug", "jug", "pot", "vase", "tray", "lamp"];
const none = { params: undefined, query: undefined };

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  shop = await openTestShop(db, clock);
  for (const slug of slugs) await shop.product(slug, 1200);
  for (const slug of slugs) await shop.stock(slug.toUpperCase(), 10);
  await shop.product("set", 3000, { components: [{ sku: "MUG", quantity: 2 }] });
});
afterAll(() => dynamo.stop());

const deps = () => ({ db, clock });
const levels = async (sku: string) => (await stockOf(db, testStoreId, [sku], { consistent: true })).get(sku) ?? [];
const at = async (sku: string, location = "main") => (await levels(sku)).find((each) => each.location === location);

describe("a stock-take", () => {
  const count = (sku: string, seen: number, counted: number) =>
    countStock(deps(), ctx, { ...none, body: { sku, location: "main", seen, counted } });

  test("sets what was counted, and says so also when it was right", async () => {
    expect(await count("MUG", 10, 8)).toMatchObject({ onHand: 8, available: 8 });
    expect(await count("MUG", 8, 8)).toMatchObject({ onHand: 8 });
    const query = { sku: "MUG", per_page: 50, kind: "count" as const };
    const { items } = await listMovements({ db }, ctx, { ...none, query, body: undefined });
    expect(items.map(({ onHand }) => onHand).sort()).toEqual([-2, 0]);
    const backwards = { ...query, from: "2084-04-17", to: "2000-01-01" };
    const nothing = await listMovements({ db }, ctx, { ...none, query: backwards, body: undefined });
    expect(nothing.items).toEqual([]);
  });

  test("is refused when stock moved meanwhile, and tells what is there now", async () => {
    await expect(count("MUG", 10, 4)).rejects.toMatchObject({
      code: "STOCK_MOVED",
      details: { reason: "main: 8 on hand" },
    });
    expect(await at("MUG")).toMatchObject({ onHand: 8 });
  });
});

describe("putting aside", () => {
  const hold = (units: number, kind: "damaged" | "quality" = "damaged") =>
    holdStock(deps(), ctx, { ...none, body: { sku: "JUG", location: "main", hold: kind, units } });

  test("takes units from sale and brings them back, never more than lie there", async () => {
    expect(await hold(3)).toMatchObject({ onHand: 10, available: 7, holds: { damaged: 3 } });
    expect(await hold(2, "quality")).toMatchObject({ available: 5, unavailable: 5 });
    await expect(hold(6)).rejects.toMatchObject({ code: "STOCK_MOVED" });
    await expect(hold(-4)).rejects.toMatchObject({ code: "STOCK_BELOW_ZERO" });
    expect(await hold(-2, "quality")).toMatchObject({ available: 7, holds: { damaged: 3, quality: 0 } });
  });

  test("what is damaged is written off from both counters at once", async () => {
    const body = { sku: "JUG", location: "main", change: -3, code: "written-off", from: "damaged" } as const;
    const level = await adjustStock(deps(), ctx, { ...none, body });
    expect(level).toMatchObject({ onHand: 7, available: 7, holds: { damaged: 0 } });
    await expect(adjustStock(deps(), ctx, { ...none, body })).rejects.toMatchObject({ code: "STOCK_BELOW_ZERO" });
    const more = { ...body, change: 1 };
    await expect(adjustStock(deps(), ctx, { ...none, body: more })).rejects.toMatchObject({ kind: "invalid" });
  });
});

describe("many lines at once", () => {
  const many = (...lines: [sku: string, change: number, location?: string][]) =>
    adjustMany(deps(), ctx, {
      ...none,
      body: { code: "correction", lines: lines.map(([sku, change, location = "main"]) => ({ sku, change, location })) },
    });

  test("are changed all together, two lines of one SKU as well", async () => {
    expect(await many(["POT", -4], ["POT", 6, "north"], ["VASE", 5], ["POT", -1])).toEqual({ changed: 4 });
    expect(await levels("POT")).toMatchObject([{ onHand: 5 }, { onHand: 6 }]);
    expect(await at("VASE")).toMatchObject({ onHand: 15 });
  });

  test("or none of them, each wrong one named", async () => {
    await expect(many(["VASE", 1], ["NOBODY", 1], ["SET", 1])).rejects.toMatchObject({
      code: "SKU_NOT_FOUND",
      details: { issues: [{ field: "lines.1.sku", reason: "no product has NOBODY" }] },
    });
    await expect(many(["SET", 1])).rejects.toMatchObject({ code: "BUNDLE_WITHOUT_STOCK" });
    await expect(many(["VASE", 1], ["POT", -50])).rejects.toMatchObject({
      code: "STOCK_BELOW_ZERO",
      details: { issues: [{ field: "stock.POT", reason: "main: 5 on hand; north: 6 on hand" }] },
    });
    expect(await at("VASE")).toMatchObject({ onHand: 15 });
  });
});

describe("a transfer", () => {
  const create = (lines: { sku: string; quantity: number }[], more: object = {}) =>
    createTransfer(deps(), ctx, {
      ...none,
      body: { origin: { kind: "location", location: "main" }, to: "north", lines, arrived: false, ...more },
    });
  const receive = (transferId: string, version: number, lines: [string, number, number][], close = false) =>
    receiveTransfer(deps(), ctx, {
      params: { transferId },
      query: undefined,
      body: { version, close, lines: lines.map(([sku, received, damaged]) => ({ sku, received, damaged })) },
    });
  const cancel = (transferId: string, version: number) =>
    cancelTransfer(deps(), ctx, { params: { transferId }, query: undefined, body: { version } });

  test("leaves one place, is on its way, and arrives in parts", async () => {
    const sent = await create([{ sku: "TRAY", quantity: 6 }]);
    expect(await levels("TRAY")).toMatchObject([
      { onHand: 4, available: 4 },
      { onHand: 0, incoming: 6, available: 0 },
    ]);
    const part = await receive(sent.id, 1, [["TRAY", 4, 1]]);
    expect(part).toMatchObject({ state: "in-transit", version: 2, lines: [{ received: 4, damaged: 1 }] });
    expect(await at("TRAY", "north")).toMatchObject({ onHand: 4, incoming: 2, available: 3, holds: { damaged: 1 } });
    await expect(receive(sent.id, 1, [["TRAY", 1, 0]])).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
    await expect(receive(sent.id, 2, [["TRAY", 3, 0]])).rejects.toMatchObject({
      code: "MORE_THAN_SENT",
      details: { issues: [{ field: "lines.0.received", reason: "only 2 are on their way" }] },
    });
    await expect(cancel(sent.id, 2)).rejects.toMatchObject({ code: "TRANSFER_ARRIVING" });
    expect(await receive(sent.id, 2, [["TRAY", 2, 0]])).toMatchObject({ state: "received" });
    expect(await at("TRAY", "north")).toMatchObject({ onHand: 6, incoming: 0 });
    await expect(receive(sent.id, 3, [])).rejects.toMatchObject({ code: "TRANSFER_ENDED" });
  });

  test("closed short, the rest is no longer expected and nowhere on hand", async () => {
    const sent = await create([{ sku: "LAMP", quantity: 5 }]);
    expect(await receive(sent.id, 1, [["LAMP", 3, 0]], true)).toMatchObject({ state: "received" });
    expect(await levels("LAMP")).toMatchObject([{ onHand: 5 }, { onHand: 3, incoming: 0 }]);
  });

  test("called off, everything lies where it came from", async () => {
    const sent = await create([{ sku: "LAMP", quantity: 5 }]);
    expect(await at("LAMP")).toMatchObject({ onHand: 0 });
    expect(await cancel(sent.id, 1)).toMatchObject({ state: "cancelled" });
    expect(await levels("LAMP")).toMatchObject([{ onHand: 5 }, { onHand: 3, incoming: 0 }]);
  });

  test("at once is one transaction with both ends", async () => {
    expect(await create([{ sku: "LAMP", quantity: 2 }], { arrived: true })).toMatchObject({ state: "received" });
    expect(await levels("LAMP")).toMatchObject([{ onHand: 3 }, { onHand: 5, incoming: 0 }]);
  });

  test("takes only what is free, and goes somewhere else", async () => {
    await expect(create([{ sku: "LAMP", quantity: 4 }])).rejects.toMatchObject({ code: "STOCK_BELOW_ZERO" });
    await expect(create([{ sku: "LAMP", quantity: 1 }], { to: "main" })).rejects.toMatchObject({
      code: "SAME_LOCATION",
    });
    const elsewhere = create([{ sku: "LAMP", quantity: 1 }], { to: "moon" });
    await expect(elsewhere).rejects.toMatchObject({ code: "LOCATION_NOT_FOUND", details: { field: "to" } });
  });

  test("from a supplier is a delivery: more may come than was ordered", async () => {
    const origin = { kind: "supplier", name: "Tern & Daughters" };
    const ordered = await create([{ sku: "VASE", quantity: 5 }], { origin, to: "main" });
    expect(await at("VASE")).toMatchObject({ onHand: 15, incoming: 5, available: 15 });
    await receive(ordered.id, 1, [["VASE", 7, 0]]);
    expect(await at("VASE")).toMatchObject({ onHand: 22, incoming: 0 });
  });

  test("is listed, newest first, by state", async () => {
    const list = (state?: "received" | "cancelled") =>
      listTransfers({ db }, ctx, { params: undefined, body: undefined, query: { per_page: 50, state } });
    expect((await list()).items).toHaveLength(5);
    expect((await list("cancelled")).items).toMatchObject([{ lines: [{ sku: "LAMP" }] }]);
  });
});

test("after all of it every counter is the sum of its movements", async () => {
  for (const slug of slugs) {
    const sku = slug.toUpperCase();
    expect(differences(await levels(sku), await allMovementsOf(db, testStoreId, sku))).toEqual([]);
  }
});

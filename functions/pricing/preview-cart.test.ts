import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { InputOf } from "@quayside/shared/contract/operation.ts";
import { addSeconds } from "@quayside/shared/kernel/day.ts";
import type { pricingOperations } from "@quayside/shared/pricing/contract.ts";
import type { PriceList } from "@quayside/shared/pricing/schema.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { quoteCart } from "../cart/quote.ts";
import type { QuoteDeps } from "../cart/quote-deps.ts";
import { tableSource } from "../cart/table-source.ts";
import { openTestShop, testStoreId } from "../cart/test-shop.ts";
import { newCustomer } from "../customers/new-customer.ts";
import { customerWrites } from "../customers/store.ts";
import { type Ctx, systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { taxTables } from "../tax/table-provider.ts";
import { createPriceList } from "./create-price-list.ts";
import { previewCart } from "./preview-cart.ts";
import { setPrices } from "./set-prices.ts";

type Body = Partial<InputOf<typeof pricingOperations.preview>["body"]>;

const clock = testClock();
const trade = "grp_trade";
let dynamo: TestDynamo;
let deps: QuoteDeps;
const ctx = (): Ctx => systemCtx(testStoreId, "test", clock);
const later = addSeconds(clock.now().toISOString(), 86_400);

async function list(name: string, price: number, more: Partial<PriceList>) {
  const fields = { name, kind: "list" as const, active: true, ...more };
  const { id } = await createPriceList(deps, ctx(), { params: undefined, query: undefined, body: fields });
  const set = [{ sku: "MUG", tiers: [{ from: 1, price }] }];
  await setPrices(deps, ctx(), { params: { priceListId: id }, query: undefined, body: { set, remove: [] } });
}

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  const db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  deps = { db, clock, taxes: taxTables };
  const shop = await openTestShop(db, clock);
  await shop.product("mug", 2000);
  await shop.stock("MUG", 50);
  await shop.promotion("TEN", 10);
  await shop.promotion("RICH", 20, { conditions: [{ kind: "minimum-subtotal", amount: 9000 }] });
  const fields = { email: "tess@example.com", name: "Tess Trader", state: "registered", source: "account" } as const;
  await shop.write(...customerWrites(testStoreId, { ...newCustomer(clock, ctx().now, fields), groups: [trade] }));
  await list("Trade", 1500, { groups: [trade] });
  await list("Sale of tomorrow", 1000, { kind: "sale", from: later });
});
afterAll(() => dynamo.stop());

const ask = (body: Body = {}) =>
  previewCart(deps, ctx(), {
    params: undefined,
    query: undefined,
    body: { lines: [{ sku: "MUG", quantity: 2 }], codes: [], groups: [], ...body },
  });
const reasons = (rows: readonly { name: string; applied: boolean; reason: string }[]) =>
  rows.map(({ name, applied, reason }) => `${name} ${applied ? "applies" : "does not"}: ${reason}`);

test("it is what the cart itself pays, with reasons for what gave nothing", async () => {
  const place = { country: "GB", postcode: "BS1 5TY" };
  const answer = await ask({ codes: ["ten", "RICH", "none"], place });
  const record = {
    ...({ id: "crt", version: 1, tokenHash: "", state: "open", createdAt: ctx().now, updatedAt: ctx().now } as const),
    lines: [{ sku: "MUG", quantity: 2, seenPrice: 2000, title: "Mug", slug: "mug" }],
    codes: ["TEN", "RICH", "NONE"],
    shippingAddress: { name: "A", line1: "1", city: "B", ...place },
    deliveryOptionId: answer.delivery,
  };
  const real = await quoteCart(deps, ctx(), record, tableSource(deps.db, testStoreId));
  expect(answer.totals).toEqual(real.cart.totals);
  expect(answer.totals.discount.amount).toBe(400);
  expect(reasons(answer.promotions)).toEqual([
    expect.stringMatching(/^10 % off applies: 10% off/),
    "20 % off does not: needs goods worth £90.00",
    "NONE does not: does not exist",
  ]);
  expect(reasons(answer.lists)).toEqual([
    "Trade does not: is for customers of other groups",
    "Sale of tomorrow does not: starts on 22 November 2026",
  ]);
});

test("a customer's groups count, by their address or as if", async () => {
  for (const body of [{ email: "Tess@example.com" }, { groups: [trade] }]) {
    const { lines, lists } = await ask(body);
    expect(lines).toMatchObject([{ unitPrice: { amount: 1500 }, cataloguePrice: { amount: 2000 }, list: "Trade" }]);
    expect(reasons(lists)[0]).toBe("Trade applies: sets the price of one item");
  }
  expect((await ask({ email: "tess@example.com" })).customer).toMatchObject({ name: "Tess Trader", ordersPlaced: 0 });
  await expect(ask({ email: "nobody@example.com" })).rejects.toMatchObject({ code: "CUSTOMER_NOT_FOUND" });
});

test("a moment to come has its own prices; one that is over is refused", async () => {
  const { lines, lists } = await ask({ at: addSeconds(later, 60) });
  expect(lines).toMatchObject([{ unitPrice: { amount: 1000 }, source: "sale", list: "Sale of tomorrow" }]);
  expect(reasons(lists)[1]).toBe("Sale of tomorrow applies: sets the price of one item");
  const past = addSeconds(ctx().now, -1);
  await expect(ask({ at: past })).rejects.toMatchObject({ code: "MOMENT_PAST", details: { field: "at" } });
});

test("an item that is not on sale is named by its place", async () => {
  const lines = [
    { sku: "MUG", quantity: 1 },
    { sku: "CUP", quantity: 1 },
  ];
  await expect(ask({ lines })).rejects.toMatchObject({ code: "SKU_NOT_FOUND", details: { field: "lines.1.sku" } });
});

test("nothing is kept of it", async () => {
  const all = async () => {
    const { Items = [] } = await documentClient(dynamo.client).send(new ScanCommand({ TableName: "shop" }));
    return Items.map((item) => JSON.stringify(Object.entries(item).sort())).sort();
  };
  const before = await all();
  await ask({ codes: ["TEN"], email: "tess@example.com", place: { country: "GB" } });
  expect(await all()).toEqual(before);
});

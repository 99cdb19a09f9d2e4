import type { Cart } from "@quayside/shared/cart/schema.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { layered } from "../../scripts/prove/world/layer.ts";
import { productWrites } from "../catalog/store.ts";
import { collectionWrites } from "../collections/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { testProduct, testShops } from "../search/test-catalogue.ts";
import { byRule, testCollection } from "../search/test-collection.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { taxTables } from "../tax/table-provider.ts";
import { applyCode } from "./apply-code.ts";
import { createCart } from "./create-cart.ts";
import type { CartDeps } from "./edit-cart.ts";
import { quoteCart } from "./quote.ts";
import { reviewCart } from "./review-cart.ts";
import { setLine } from "./set-line.ts";
import { snapshotSource } from "./snapshot-source.ts";
import { getCart } from "./store.ts";
import { tableSource } from "./table-source.ts";
import { openTestShop, type TestShop, testStoreId } from "./test-shop.ts";
import { viewCart } from "./view-cart.ts";

const clock = testClock();
const snapshots = testShops();
const sent: string[] = [];
let dynamo: TestDynamo;
let db: Db;
let shop: TestShop;
let deps: CartDeps;
let ctx: Ctx;
let cartId: string;

const mug = testProduct("Mug", {
  images: [
    { key: "mug", alt: "A mug" },
    { key: "mug-large", alt: "A large mug" },
  ],
  variants: [
    { sku: "MUG-S", options: { Size: "S" }, price: 900, cost: 300, floorPrice: 850, weightGrams: 200 },
    { sku: "MUG-L", options: { Size: "L" }, price: 1200, listPrice: 1500, weightGrams: 400, imageKey: "mug-large" },
  ],
});
const draft = testProduct("Draft", { status: "draft" });

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  const client = layered(documentClient(dynamo.client), (command, next) => {
    sent.push(command.constructor.name);
    return next();
  });
  db = createDb({ client, tableName: "shop", clock });
  shop = await openTestShop(db, clock);
  for (const product of [mug, draft]) await shop.write(...productWrites(testStoreId, product));
  await shop.stock("MUG-S", 5);
  await shop.stock("MUG-L", 500);
  await shop.promotion("TEN", 10);
  const snapshot = snapshots.published([mug, draft]);
  deps = { db, clock, taxes: taxTables, source: async () => snapshotSource(snapshot, db, testStoreId) };
  ctx = { storeId: testStoreId, actor: { kind: "guest" }, requestId: "r", now: clock.now().toISOString() };
  const { cart, token } = await createCart(deps, ctx, { params: undefined, query: undefined, body: undefined });
  cartId = cart.id;
  ctx = { ...ctx, guestToken: token };
});
afterAll(async () => {
  snapshots.close();
  await dynamo.stop();
});

const put = (sku: string, quantity: number) =>
  setLine(deps, ctx, { params: { cartId, sku }, query: undefined, body: { quantity } }) as Promise<Cart>;

test("adding to the cart takes three calls of the table, however full it is", async () => {
  await put("MUG-S", 1);
  for (const sku of ["MUG-L", "MUG-S"]) {
    sent.length = 0;
    await put(sku, 2);
    expect(sent).toEqual(["GetCommand", "PutCommand", "BatchGetCommand"]);
  }
});

test("the snapshot and the table price a cart alike, to the hash", async () => {
  await applyCode(deps, ctx, { params: { cartId }, query: undefined, body: { code: "TEN" } });
  const record = (await getCart(db, testStoreId, cartId))!;
  const [shown, ordered] = [
    await quoteCart(deps, ctx, record, await deps.source(ctx)),
    await quoteCart(deps, ctx, record, tableSource(db, testStoreId)),
  ];
  expect(shown).toEqual(ordered);
  expect(shown.applied.map(({ code }) => code)).toEqual(["TEN"]);
});

test("a price that is not published yet is what a review tells, as an order would be refused for it", async () => {
  const [small, large] = mug.variants;
  if (!small || !large) throw new Error("the mug has two sizes");
  const dearer = { ...mug, version: mug.version + 1, variants: [{ ...small, price: 990 }, large] };
  await shop.write(...productWrites(testStoreId, dearer, mug));
  const input = { params: { cartId }, query: undefined, body: undefined };
  const priceIn = ({ lines }: Cart) => lines.find(({ sku }) => sku === "MUG-S")?.unitPrice.amount;
  const [shown, reviewed] = [await viewCart(deps, ctx, input), await reviewCart(deps, ctx, input)] as [Cart, Cart];
  expect([priceIn(shown), priceIn(reviewed)]).toEqual([900, 990]);
  const record = (await getCart(db, testStoreId, cartId))!;
  const { cart } = await quoteCart(deps, ctx, record, tableSource(db, testStoreId));
  expect(reviewed.quoteHash).toBe(cart.quoteHash);
  await shop.write(...productWrites(testStoreId, { ...mug, version: mug.version + 2 }, dearer));
});

test("an order line holds what the order keeps, cost and tax with it; the cart tells no cost", async () => {
  const record = (await getCart(db, testStoreId, cartId))!;
  const { lines, cart } = await quoteCart(deps, ctx, record, tableSource(db, testStoreId));
  const money = (amount: number) => ({ amount, currency: "GBP" });
  // 10 % of 1800 + 2400 is 420: 180 and 240, but the small mugs stop at 850, so 100 and 320.
  expect(lines.find(({ sku }) => sku === "MUG-S")).toEqual({
    ...{ sku: "MUG-S", productId: mug.id, slug: mug.slug, title: "Mug", options: { Size: "S" } },
    ...{ image: { key: "mug", alt: "A mug" }, weightGrams: 200, taxClass: "standard", taxRate: 200_000, quantity: 2 },
    ...{ unitPrice: money(900), unitCost: money(300), subtotal: money(1800), discount: money(100), total: money(1700) },
    ...{ net: money(1417), tax: money(283) },
  });
  expect(lines.find(({ sku }) => sku === "MUG-L")).toMatchObject({
    image: { key: "mug-large", alt: "A large mug" },
    discount: money(320),
    total: money(2080),
    tax: money(347),
  });
  expect(JSON.stringify(cart)).not.toMatch(/cost|floor/i);
  expect(cart.lines.map(({ available }) => available)).toEqual([5, 99]);
});

test("what is not active is not sold, from either source", async () => {
  const [variant] = draft.variants;
  const sku = variant?.sku ?? "";
  for (const source of [await deps.source(ctx), tableSource(db, testStoreId)])
    expect((await source.sellables([{ sku }, { sku: "MUG-S" }])).has(sku)).toBe(false);
  await expect(put(sku, 1)).rejects.toMatchObject({ code: "SKU_NOT_FOUND" });
});

test("the table looks where a line was seen before, and by name for what is not there any more", async () => {
  const source = tableSource(db, testStoreId);
  const found = async (productId: string) => {
    sent.length = 0;
    return (await source.sellables([{ sku: "MUG-S", productId }])).get("MUG-S")?.productId;
  };
  expect(await found(mug.id)).toBe(mug.id);
  expect(sent).toEqual(["GetCommand"]);
  for (const elsewhere of [draft.id, clock.newId("product")]) expect(await found(elsewhere)).toBe(mug.id);
});

test("a promotion on a collection means what is in it, by rule or chosen, from either source", async () => {
  const dear = testCollection("dear", byRule("all", { about: "attribute", name: "size", values: ["l"] }));
  const others = testCollection("others", { kind: "manual", productIds: [draft.id] });
  for (const collection of [dear, others]) await shop.write(...collectionWrites(testStoreId, collection));
  const onThose = (id: string) => ({
    kind: "percentage" as const,
    basisPoints: 500,
    on: "lines" as const,
    items: { collectionIds: [id] },
  });
  await shop.promotion("DEAR", 5, { effect: onThose(dear.id) });
  await shop.promotion("OTHERS", 5, { effect: onThose(others.id) });
  const record = (await getCart(db, testStoreId, cartId))!;
  for (const source of [await deps.source(ctx), tableSource(db, testStoreId)]) {
    const priced = async (code: string) => (await quoteCart(deps, ctx, { ...record, codes: [code] }, source)).applied;
    expect((await priced("DEAR")).map(({ code }) => code)).toEqual(["DEAR"]);
    expect(await priced("OTHERS")).toEqual([]);
  }
});

import { cartOperations } from "@quayside/shared/cart/contract.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { checkGiftCard } from "../cart/add-gift-card.ts";
import { testStoreId } from "../cart/test-shop.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "../checkout/test-checkout.ts";
import { accountsOf, openTestDesk, type TestDesk } from "../checkout/test-desk.ts";
import { ledgerOf } from "../ledger/store.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { issueGiftCard } from "./issue-gift-card.ts";
import { setGiftCardState } from "./set-gift-card-state.ts";
import { codeHash, entriesOf, giftCardIdByCode, giftCardOf } from "./store.ts";

const clock = seededClock(7);
let dynamo: TestDynamo;
let db: Db;
let shop: TestCheckout;
let desk: TestDesk;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  shop = await openTestCheckout(db, clock);
  desk = await openTestDesk(shop);
  await shop.shop.stock(desk.sku, 100);
});
afterAll(() => dynamo.stop());

const issue = (amount: number, more: { expiresOn?: string } = {}) =>
  issueGiftCard({ db, clock }, desk.system(), {
    ...{ params: undefined, query: undefined },
    body: { amount, reason: "Lost parcel", ...more },
  });
const balance = async (id: string) => (await giftCardOf(db, testStoreId, id)).balance.amount;
const kinds = async (id: string) => {
  const { items } = await entriesOf(db, testStoreId, id, { limit: 50 });
  return items.map(({ kind, amount }) => `${kind} ${amount.amount}`).toReversed();
};

/** One mug is 12.00, standard delivery 3.95: 15.95. */
const pay = async (giftCards: string[]) => {
  const { record, ctx } = await shop.cart({ [desk.sku]: 1 }, { giftCards });
  return shop.place(ctx, record);
};

describe("a gift card", () => {
  test("is found by its code, which is nowhere in the table", async () => {
    const { giftCard, code } = await issue(2500);
    expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}$/);
    const plain = code.replaceAll("-", "");
    expect(await giftCardIdByCode(db, testStoreId, plain)).toBe(giftCard.id);
    expect(giftCard.last4).toBe(plain.slice(-4));
    expect(codeHash(plain)).not.toContain(plain);
    const books = await ledgerOf(db, testStoreId, giftCard.id);
    expect(books.map(({ account, amount }) => [account, amount.amount])).toEqual([
      ["goodwill", 2500],
      ["gift-cards", -2500],
    ]);
  });

  test("that would have expired is not issued", async () => {
    await expect(issue(100, { expiresOn: "2026-11-20" })).rejects.toMatchObject({ code: "EXPIRY_PAST" });
    await expect(issue(100, { expiresOn: "2026-11-21" })).resolves.toMatchObject({});
  });

  test("tells what it holds to whoever has its code, and nothing of one that cannot pay", async () => {
    const { giftCard, code } = await issue(900, { expiresOn: "2026-12-24" });
    const check = (asked: string) =>
      checkGiftCard(shop.deps, desk.system(), { params: undefined, query: undefined, body: { code: asked } });
    const told = cartOperations.checkGiftCard.output.parse(await check(code.replaceAll("-", "")));
    expect(told).toEqual({
      last4: giftCard.last4,
      balance: { amount: 900, currency: "GBP" },
      expiresOn: "2026-12-24",
    });
    await expect(check("2222222222222222")).rejects.toMatchObject({
      code: "GIFT_CARD_NOT_VALID",
      message: "This gift card does not exist.",
    });
  });

  test("pays its part; the card pays what is due, and the books agree", async () => {
    const { giftCard } = await issue(1000);
    const placed = await pay([giftCard.id]);
    expect(await balance(giftCard.id)).toBe(0);
    const detail = await desk.detail(placed.orderId);
    expect(detail.order.totals).toMatchObject({ total: { amount: 1595 }, due: { amount: 595 } });
    expect(detail.order.tenders).toMatchObject([
      { kind: "gift-card", reference: giftCard.id, amount: { amount: 1000 } },
    ]);
    expect(accountsOf(detail)).toEqual({ "gift-cards": 1000, "refunds-payable": -1000 });
  });

  test("that pays all makes a paid order at once", async () => {
    const { giftCard } = await issue(5000);
    const placed = await pay([giftCard.id]);
    expect(placed.payment).toBeUndefined();
    const detail = await desk.detail(placed.orderId);
    expect(detail.order).toMatchObject({ paymentState: "paid", totals: { due: { amount: 0 } } });
    expect(await balance(giftCard.id)).toBe(3405);
    expect(accountsOf(detail)).toEqual({
      "gift-cards": 1595,
      sales: -1000,
      "delivery-income": -329,
      "tax-payable": -266,
    });
  });

  test("gets its part back when the order is cancelled, also when it is disabled", async () => {
    const { giftCard } = await issue(5000);
    const { orderId } = await pay([giftCard.id]);
    const card = await giftCardOf(db, testStoreId, giftCard.id);
    const body = { version: card.version, state: "disabled" as const, reason: "stolen" };
    await setGiftCardState({ db, clock }, desk.system(), { params: { giftCardId: card.id }, query: undefined, body });
    await desk.cancel(orderId);
    expect(await balance(giftCard.id)).toBe(5000);
    expect(await kinds(giftCard.id)).toEqual(["issued 5000", "spent -1595", "returned 1595"]);
    expect(accountsOf(await desk.detail(orderId))).toEqual({});
    await expect(pay([giftCard.id])).resolves.toMatchObject({ payment: { intentId: expect.any(String) } });
    expect(await balance(giftCard.id)).toBe(5000);
  });

  test("gets its part back when the rest is not paid in time", async () => {
    const { giftCard } = await issue(1000);
    const { orderId } = await pay([giftCard.id]);
    clock.advance(16 * 60_000);
    expect(await desk.sweep(orderId)).toBe("expired");
    expect(await balance(giftCard.id)).toBe(1000);
    expect(accountsOf(await desk.detail(orderId))).toEqual({});
  });

  test("is not spent twice by two orders at once", async () => {
    const { giftCard } = await issue(1000);
    const carts = await Promise.all([1, 2].map(() => shop.cart({ [desk.sku]: 1 }, { giftCards: [giftCard.id] })));
    const hashes = await Promise.all(carts.map(({ record, ctx }) => shop.agreed(ctx, record)));
    const results = await Promise.allSettled(
      carts.map(({ record, ctx }, index) => shop.place(ctx, record, { quoteHash: hashes[index] })),
    );
    const codes = results.map((each) => (each.status === "fulfilled" ? "placed" : each.reason.code));
    expect(codes.filter((code) => code === "placed")).toHaveLength(1);
    expect(codes.some((code) => code === "TENDER_TOO_LITTLE" || code === "QUOTE_CHANGED")).toBe(true);
    expect(await balance(giftCard.id)).toBe(0);
  });
});

import type { Cart, CartMerge } from "@quayside/shared/cart/schema.ts";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { addAddress } from "../account/add-address.ts";
import { openAccount } from "../account/open-account.ts";
import type { Ctx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { taxTables } from "../tax/table-provider.ts";
import { adoptCart } from "./adopt-cart.ts";
import { createCart } from "./create-cart.ts";
import type { CartDeps } from "./edit-cart.ts";
import { mergeLines } from "./merge-lines.ts";
import { myCart } from "./my-cart.ts";
import { maxLines, setLine } from "./set-line.ts";
import { type CartRecord, closeCartWrite, getCart } from "./store.ts";
import { tableSource } from "./table-source.ts";
import { openTestShop, type TestShop, testStoreId } from "./test-shop.ts";
import { viewCart } from "./view-cart.ts";

const clock = testClock();
const none = { params: undefined, query: undefined, body: undefined };
let dynamo: TestDynamo;
let db: Db;
let deps: CartDeps;
let shop: TestShop;
let people = 0;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("account-cart"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "account-cart", clock });
  deps = { db, clock, taxes: taxTables, source: async ({ storeId }) => tableSource(db, storeId) };
  shop = await openTestShop(db, clock);
  for (const name of ["mug", "plate", "bowl"]) {
    await shop.product(name, 1000);
    await shop.stock(name.toUpperCase(), 50);
  }
});
afterAll(() => dynamo.stop());
beforeEach(() => {
  people += 1;
});

const base = () => ({ storeId: testStoreId, requestId: "r", now: clock.now().toISOString() });
const account = (guestToken?: string, accountId = `sub-${people}`): Ctx => {
  const actor = { kind: "customer", accountId, email: "a@example.com", emailVerified: true } as const;
  return { ...base(), actor, guestToken };
};
const put = (ctx: Ctx, cartId: string, sku: string, quantity: number) =>
  setLine(deps, ctx, { ...none, params: { cartId, sku }, body: { quantity } });
const mine = (ctx = account()) => myCart(deps, ctx, none) as Promise<Cart>;
const adopt = (cartId: string, token: string, ctx = account(token)) =>
  adoptCart(deps, ctx, { ...none, params: { cartId } }) as Promise<{ cart: Cart; merged: CartMerge }>;
const view = (ctx: Ctx, cartId: string) => viewCart(deps, ctx, { ...none, params: { cartId } }) as Promise<Cart>;
const units = ({ lines }: Cart) => Object.fromEntries(lines.map(({ sku, quantity }) => [sku, quantity]));
const refused = (code: string) => expect.objectContaining({ code });

async function guestCart(lines: Record<string, number>) {
  const ctx: Ctx = { ...base(), actor: { kind: "guest" } };
  const { cart, token } = await createCart(deps, ctx, none);
  const own = { ...ctx, guestToken: token };
  for (const [sku, quantity] of Object.entries(lines)) await put(own, cart.id, sku, quantity);
  return { id: cart.id, token, ctx: own };
}

describe("the account's cart", () => {
  test("is the same on every device, also when two open it at once, and nobody else's", async () => {
    const [one, other] = await Promise.all([mine(), mine()]);
    expect(one.id).toBe(other.id);
    await put(account(), one.id, "MUG", 2);
    expect(units(await mine())).toEqual({ MUG: 2 });
    await expect(view(account(undefined, "stranger"), one.id)).rejects.toEqual(refused("CART_NOT_FOUND"));
    await expect(view({ ...base(), actor: { kind: "guest" } }, one.id)).rejects.toEqual(refused("CART_NOT_FOUND"));
  });

  test("that became an order is followed by a new one", async () => {
    const { id } = await mine();
    const record = await getCart(db, testStoreId, id);
    if (record) await shop.write(closeCartWrite(testStoreId, record, clock.newId("order")));
    expect((await mine()).id).not.toBe(id);
  });
});

describe("a guest's cart after signing in", () => {
  test("becomes the account's where there is none, and its secret opens it no more", async () => {
    const guest = await guestCart({ MUG: 2 });
    const { cart, merged } = await adopt(guest.id, guest.token);
    expect(cart.id).toBe(guest.id);
    expect(merged).toEqual({ added: [], raised: [], leftOut: [] });
    await expect(view(guest.ctx, guest.id)).rejects.toEqual(refused("CART_NOT_FOUND"));
    expect((await mine()).id).toBe(guest.id);
    expect(units((await adopt(guest.id, guest.token)).cart)).toEqual({ MUG: 2 });
  });

  test("goes into the account's, the larger number of each, once however often it is asked", async () => {
    const { id } = await mine();
    await put(account(), id, "MUG", 1);
    await put(account(), id, "PLATE", 5);
    const guest = await guestCart({ MUG: 3, PLATE: 2, BOWL: 1 });
    const [first, second] = await Promise.all([adopt(guest.id, guest.token), adopt(guest.id, guest.token)]);
    expect(units(first.cart)).toEqual({ MUG: 3, PLATE: 5, BOWL: 1 });
    expect(units(second.cart)).toEqual(units(first.cart));
    const told = [first.merged, second.merged].filter(({ added }) => added.length > 0);
    expect(told).toEqual([{ added: ["BOWL"], raised: ["MUG"], leftOut: [] }]);
    await put(account(), id, "BOWL", 0);
    expect(units((await adopt(guest.id, guest.token)).cart)).toEqual({ MUG: 3, PLATE: 5 });
    await expect(view(guest.ctx, guest.id)).rejects.toEqual(refused("CART_NOT_FOUND"));
  });

  test("is not taken without its secret, nor by a second account", async () => {
    const guest = await guestCart({ MUG: 1 });
    await expect(adopt(guest.id, "")).rejects.toEqual(refused("CART_NOT_FOUND"));
    await adopt(guest.id, guest.token);
    const thief = account(guest.token, "thief");
    await expect(adopt(guest.id, guest.token, thief)).rejects.toEqual(refused("CART_NOT_FOUND"));
  });

  test("that became an order is not merged", async () => {
    const guest = await guestCart({ MUG: 1 });
    const record = await getCart(db, testStoreId, guest.id);
    if (record) await shop.write(closeCartWrite(testStoreId, record, clock.newId("order")));
    await expect(adopt(guest.id, guest.token)).rejects.toEqual(refused("CART_CLOSED"));
  });
});

describe("merging lines", () => {
  const Lines = fc.uniqueArray(
    fc.record({ sku: fc.integer({ min: 0, max: 60 }), quantity: fc.integer({ min: 1, max: 99 }) }),
    {
      selector: ({ sku }) => sku,
      maxLength: maxLines,
    },
  );
  const cartOf = (lines: { sku: number; quantity: number }[]): CartRecord => ({
    ...{ id: "c", version: 1, tokenHash: "", codes: [], state: "open", createdAt: "", updatedAt: "" },
    lines: lines.map(({ sku, quantity }) => ({ sku: `S-${sku}`, quantity, seenPrice: 1, title: "t", slug: "s" })),
  });

  test("loses nothing untold, never exceeds what one of the two held, and a second time changes nothing", () => {
    fc.assert(
      fc.property(Lines, Lines, (own, theirs) => {
        const [account, guest] = [cartOf(own), cartOf(theirs)];
        const { cart, merged } = mergeLines(account, guest);
        const held = (record: CartRecord, sku: string) => record.lines.find((line) => line.sku === sku)?.quantity ?? 0;
        expect(cart.lines.length).toBeLessThanOrEqual(maxLines);
        for (const { sku } of [...account.lines, ...guest.lines]) {
          if (merged.leftOut.some((line) => line.sku === sku)) expect(held(cart, sku)).toBe(0);
          else expect(held(cart, sku)).toBe(Math.max(held(account, sku), held(guest, sku)));
        }
        const again = mergeLines(cart, guest);
        expect(again.cart.lines).toEqual(cart.lines);
        expect(again.merged.added).toEqual([]);
        expect(again.merged.raised).toEqual([]);
      }),
    );
  });
});

describe("what the account knows", () => {
  const home = { name: "Ada", line1: "1 Main St", city: "London", postcode: "SW1A 1AA", country: "GB" };
  const add = (address: typeof home) =>
    addAddress(deps, account(), {
      ...none,
      body: { ...address, isDefaultShipping: false, isDefaultBilling: false },
    });

  test("is filled into its cart, also when it came later, and never over what was entered", async () => {
    await openAccount(deps, account(), { ...none, body: {} });
    const empty = await mine();
    expect(empty).toMatchObject({ email: "a@example.com", step: "cart" });
    await add(home);
    expect(await mine()).toMatchObject({ id: empty.id, step: "addressed", shippingAddress: home });
    await add({ ...home, line1: "2 Side St" });
    expect((await mine()).shippingAddress?.line1).toBe("1 Main St");
  });

  test("is left out where we do not deliver", async () => {
    await openAccount(deps, account(), { ...none, body: {} });
    await add({ ...home, city: "Boston", postcode: "02101", country: "US" });
    const cart = await mine();
    expect(cart.shippingAddress).toBeUndefined();
    expect(cart.step).toBe("cart");
  });
});

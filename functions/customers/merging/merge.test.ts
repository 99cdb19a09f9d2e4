import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { openAccount } from "../../account/open-account.ts";
import { testStoreId } from "../../cart/test-shop.ts";
import { addressAll, cardsOfAddresses } from "../../gift-cards/cards-of-address.ts";
import { getStoreCredit } from "../../gift-cards/get-store-credit.ts";
import { issueGiftCard } from "../../gift-cards/issue-gift-card.ts";
import { listGiftCards } from "../../gift-cards/list-gift-cards.ts";
import { giftCardOf } from "../../gift-cards/store.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { codeRefusal } from "../../promotions/code-refusal.ts";
import { customerIdByEmail } from "../finding/store.ts";
import { listCustomers } from "../list-customers.ts";
import { recordOrder } from "../record-order.ts";
import { moveGiftCards } from "./move-gift-cards.ts";
import { previewMerge } from "./preview-merge.ts";
import { kept, none, openTestMerging } from "./test-merging.ts";

const world = await openTestMerging("merge");
const { db, shop, deps, staff, people, person, read, note, grant, credit, entries, order, input, merge, orders } =
  world;
const { desk, renew, forgetAddresses } = world;
const london = { name: "Ada", line1: "1 Main St", city: "London", postcode: "SW1A 1AA", country: "GB" };
const refused = (code: string) => expect.objectContaining({ code });

afterAll(() => world.stop());
beforeEach(() => renew());

describe("merging two records of one person", () => {
  test("everything of the other is who stays' now, and its id and address lead there", async () => {
    const one = await person({ name: "Ada Byron", tags: ["regular"], addresses: [london] });
    const other = await person({
      ...{ name: "A. Byron", phone: "07700 900123", tags: ["press", "regular"] },
      addresses: [london, { ...london, line1: "2 Side St" }],
    });
    const ordered = [await order(one.email), await order(other.email), await order(other.email)];
    await note(one.id, "Rings at noon");
    await note(other.id, "Writes for a paper");
    await grant(one.id, 300);
    await grant(other.id, 450);

    const preview = await previewMerge(deps(), staff(), {
      ...none,
      params: input(one, other).params,
      query: { ...kept, name: "other" },
    });
    expect(preview).toMatchObject({ obstacles: [], notes: { kept: 1, other: 1 } });
    expect(preview).toMatchObject({ credit: { kept: { amount: 300 }, other: { amount: 450 } } });
    const merged = await merge(one, other, { name: "other" });
    const { customer, notes } = merged;
    expect(customer).toMatchObject({ id: one.id, email: one.email, otherEmails: [other.email], name: "A. Byron" });
    expect(customer).toMatchObject({ phone: "07700 900123", tags: ["regular", "press"], stats: { orders: 3 } });
    expect(preview.result).toMatchObject({ ...customer, updatedAt: expect.any(String) });
    expect(customer.addresses.map(({ line1 }) => line1)).toEqual(["1 Main St", "2 Side St"]);
    expect(notes.map(({ text }) => text).sort()).toEqual(["Rings at noon", "Writes for a paper"]);
    expect((await orders(one.id)).toSorted()).toEqual(ordered.toSorted());
    for (const orderId of ordered) expect((await desk().detail(orderId)).order.customerId).toBe(one.id);
    expect(await credit(one.id)).toBe(750);
    expect((await entries(one.id)).map(({ amount, kind }) => `${kind} ${amount.amount}`).sort()).toEqual(
      ["granted 300", "granted 450", "adjusted 450", "adjusted -450"].sort(),
    );
    expect(await entries(other.id)).toEqual([]);

    expect((await read(other.id)).customer.id).toBe(one.id);
    const params = { customerId: other.id };
    expect(await getStoreCredit(deps(), staff(), { ...none, params })).toMatchObject({ balance: { amount: 750 } });
    expect(await customerIdByEmail(db, testStoreId, other.email)).toBe(one.id);
    // With stock of its own.
    await renew();
    const late = await order(other.email);
    expect(await orders(one.id)).toContain(late);
    const query = { q: other.email, sort: "newest" as const, per_page: 10 };
    const { items } = await listCustomers(deps(), staff(), { ...none, query });
    expect(items.map(({ id }) => id)).toEqual([one.id]);
    await expect(note(other.id, "Too late")).rejects.toEqual(refused("CUSTOMER_MERGED"));
    await expect(grant(other.id, 1)).rejects.toEqual(refused("CUSTOMER_MERGED"));
    await expect(merge(one, other)).rejects.toEqual(refused("CUSTOMER_MERGED"));
    await expect(person({ email: other.email })).rejects.toEqual(refused("EMAIL_TAKEN"));
  });

  test("an order paid with the other's credit gives it back to who stays", async () => {
    const [one, other] = [await person(), await person()];
    await grant(other.id, 5000);
    const accountId = `sub-${people()}`;
    const ctx: Ctx = { ...staff(), actor: { kind: "customer", accountId, email: other.email, emailVerified: true } };
    await openAccount(deps(), ctx, { ...none, body: {} });
    const { record } = await shop.cart({ [desk().sku]: 1 }, { email: other.email, useCredit: true, accountId });
    const { orderId } = await shop.place(ctx, record);
    await recordOrder(shop.deps, desk().system(), orderId);
    const spent = 5000 - (await credit(other.id));
    expect(spent).toBeGreaterThan(0);
    const signedUp = (await read(other.id)).customer;
    const merged = await merge(signedUp, one);
    const third = await person();
    await merge({ id: merged.customer.id, version: merged.customer.version }, third);
    await desk().cancel(orderId);
    expect(await credit(other.id)).toBe(5000);
  });

  test("a promotion that each may use once is used by both, and is free again when that order is cancelled", async () => {
    const [one, other] = [await person(), await person()];
    const code = `ONCE${people()}`;
    await shop.shop.promotion(code, 10, { limits: { perCustomer: 1 } });
    const { orderId } = await shop.order({ [desk().sku]: 1 }, { email: other.email, codes: [code] });
    await recordOrder(shop.deps, desk().system(), orderId);
    const refusal = (email: string) => codeRefusal(db, staff(), code, email);
    expect([await refusal(one.email), await refusal(other.email)]).toEqual([undefined, "has been used up"]);
    await merge(one, other, { email: "other" });
    expect([await refusal(one.email), await refusal(other.email)]).toEqual(["has been used up", "has been used up"]);
    const { record, ctx } = await shop.cart({ [desk().sku]: 1 }, { email: one.email, codes: [code] });
    const placed = await shop.place(ctx, record);
    expect((await desk().detail(placed.orderId)).order.promotions).toMatchObject([{ applied: false }]);
    await desk().cancel(orderId);
    expect([await refusal(one.email), await refusal(other.email)]).toEqual([undefined, undefined]);
    const again = await shop.order({ [desk().sku]: 1 }, { email: other.email, codes: [code] });
    expect((await desk().detail(again.orderId)).order.promotions).toMatchObject([{ applied: true }]);
    expect(await refusal(one.email)).toBe("has been used up");
  });

  test("gift cards sent to any address of theirs are found by each", async () => {
    const [one, other] = [await person(), await person()];
    const body = { amount: 500, email: other.email, reason: "sorry" };
    const issued = await issueGiftCard(deps(), staff(), { ...none, body });
    await merge(one, other);
    const query = { q: one.email, per_page: 10 };
    const { items } = await listGiftCards(deps(), staff(), { ...none, query });
    expect(items.map(({ id }) => id)).toEqual([issued.giftCard.id]);
  });

  test("gift cards are whoever's who stayed, also once the other address is somebody else's", async () => {
    const [one, other, stranger] = [await person(), await person(), await person()];
    const issue = async (email: string) =>
      (await issueGiftCard(deps(), staff(), { ...none, body: { amount: 500, email, reason: "sorry" } })).giftCard.id;
    const [theirs, strangers] = [await issue(other.email.toUpperCase()), await issue(stranger.email)];
    await merge(one, other);
    await moveGiftCards(deps(), desk().system(), other.id);
    await moveGiftCards(deps(), desk().system(), other.id);
    expect(await giftCardOf(db, testStoreId, theirs)).toMatchObject({
      ...{ email: one.email, version: 2, state: "active", issued: { amount: 500 }, balance: { amount: 500 } },
    });
    expect(await giftCardOf(db, testStoreId, strangers)).toMatchObject({ email: stranger.email, version: 1 });
  });

  test("gift cards of before there were addresses are found, once for good, and moved cards by their new address", async () => {
    const [one, other] = [await person(), await person()];
    const issue = async (email: string) =>
      (await issueGiftCard(deps(), staff(), { ...none, body: { amount: 500, email, reason: "sorry" } })).giftCard.id;
    const old = await issue(other.email);
    await forgetAddresses();
    expect(await cardsOfAddresses(db, staff(), [other.email])).toEqual([]);
    const fresh = await issue(other.email);
    await merge(one, other);
    await moveGiftCards(deps(), desk().system(), other.id);
    const ids = async (email: string) => (await cardsOfAddresses(db, staff(), [email])).map(({ id }) => id).toSorted();
    expect(await ids(one.email)).toEqual([old, fresh].toSorted());
    expect(await ids(other.email)).toEqual([]);
    const reads = world.queries();
    await addressAll(db, staff());
    await moveGiftCards(deps(), desk().system(), other.id);
    // That of the one other address: no card is gone through any more.
    expect(world.queries() - reads).toBe(1);
    const late = await issue(other.email);
    expect(await ids(other.email)).toEqual([late]);
  });

  test("a chain of merges leads to whoever is left", async () => {
    const [first, second, third] = [await person(), await person(), await person()];
    const orderId = await order(first.email);
    const both = await merge(second, (await read(first.id)).customer);
    await merge(third, both.customer);
    expect((await read(first.id)).customer).toMatchObject({ id: third.id, stats: { orders: 1 } });
    expect(await orders(third.id)).toEqual([orderId]);
    expect(await customerIdByEmail(db, testStoreId, first.email)).toBe(third.id);
  });

  test("what cannot be one is refused by name", async () => {
    const [one, other] = [await person(), await person()];
    await expect(merge(one, one)).rejects.toEqual(refused("SAME_CUSTOMER"));
    await expect(merge({ ...one, version: 9 }, other)).rejects.toEqual(refused("VERSION_CONFLICT"));
    await expect(merge(one, { ...other, version: 9 })).rejects.toEqual(refused("VERSION_CONFLICT"));
    const open = (email: string, accountId: string) =>
      openAccount(
        deps(),
        { ...staff(), actor: { kind: "customer", accountId, email, emailVerified: true } },
        { ...none, body: {} },
      );
    await open(other.email, `sub-a-${people()}`);
    const signedUp = (await read(other.id)).customer;
    await expect(merge(one, signedUp)).rejects.toEqual(refused("MERGE_OTHER_WAY_ROUND"));
    await open(one.email, `sub-b-${people()}`);
    await expect(merge((await read(one.id)).customer, signedUp)).rejects.toEqual(refused("BOTH_SIGN_IN"));
    const crowded = await person({ tags: Array.from({ length: 15 }, (_, at) => `a${at}`) });
    const more = await person({ tags: Array.from({ length: 15 }, (_, at) => `b${at}`) });
    await expect(merge(crowded, more)).rejects.toEqual(refused("MERGE_TOO_MUCH"));
  });

  test("whoever signs up with the other's address gets the merged customer, or their own address back", async () => {
    const [one, other] = [await person({ name: "Ada" }), await person()];
    await merge(one, other);
    const as = (accountId: string, email: string): Ctx => ({
      ...staff(),
      actor: { kind: "customer", accountId, email, emailVerified: true },
    });
    const account = await openAccount(deps(), as(`sub-x-${people()}`, other.email), { ...none, body: {} });
    expect(account).toMatchObject({ id: one.id, email: other.email, name: "Ada" });
    expect((await read(one.id)).customer.otherEmails).toEqual([one.email]);
    // The account is another's by its sign-in: an address that only led to it is free for whoever owns it.
    const owner = await openAccount(deps(), as(`sub-y-${people()}`, one.email), { ...none, body: {} });
    expect(owner).toMatchObject({ email: one.email });
    expect((owner as { id: string }).id).not.toBe(one.id);
    expect((await read(one.id)).customer).toMatchObject({ email: other.email, otherEmails: [] });
  });
});

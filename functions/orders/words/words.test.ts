import { expect, test } from "vitest";
import { ofOrder } from "../../checkout/test-desk.ts";
import { testSaga } from "../../checkout/test-saga.ts";
import { editAddress } from "../edit-address.ts";
import { searchOrders } from "../search-orders.ts";
import { orderOf } from "../step.ts";
import { wordConsumers } from "./consumers.ts";
import { wordsOf } from "./words.ts";

const saga = testSaga();

test.each([
  ["Ada Byron", ["ada", "byron"]],
  ["José Ångström-Núñez", ["jose", "angstrom", "nunez"]],
  ["Li Wu", []],
  ["O'Neill & Sons", ["neill", "sons"]],
  ["山田太郎", ["山田太郎"]],
  // Letters of two UTF-16 units.
  ["𐌰𐌻𐌰𐍂 𐌰𐌱", ["𐌰𐌻𐌰𐍂"]],
])("%s is found by %j", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test("an order is found by the beginning of a name, by all words of it, and by its SKU", async () => {
  const index = wordConsumers[0]?.react;
  const { storeId } = saga.desk.system();
  const named = async (name: string) => {
    const { orderId } = await saga.desk.paid();
    const { order } = await orderOf(saga.db, saga.desk.system(), orderId);
    const address = { ...order.shippingAddress, name };
    const body = { shippingAddress: address, billingAddress: address };
    await editAddress(saga.shop.deps, saga.desk.system(), { ...ofOrder(orderId), body });
    const event = { id: "evt", name: "order.placed", storeId, at: "", requestId: "", payload: {} };
    for (let times = 0; times < 2; times += 1)
      await index?.(
        saga.shop.deps,
        saga.desk.system(),
        { orderId, number: order.number, total: order.totals.total },
        event,
      );
    return orderId;
  };
  const hopper = await named("Grace Hopper");
  const kelly = await named("Grace Kelly");
  const page = { per_page: 10, direction: "desc" } as const;
  const found = async (q: string) =>
    (await searchOrders(saga.db, storeId, q, page, () => true)).items.map(({ id }) => id).sort();
  expect(await found(saga.desk.sku.toLowerCase())).toEqual([hopper, kelly].sort());
  expect(await found("grace")).toEqual([hopper, kelly].sort());
  expect(await found("Hop")).toEqual([hopper]);
  expect(await found("grace kel")).toEqual([kelly]);
  expect(await found("kelly hopper")).toEqual([]);
  expect(await found("𐌰𐌻𐌰𐍂")).toEqual([]);
  expect(await found("nobody")).toEqual([]);
});

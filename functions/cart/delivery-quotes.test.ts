import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import type { Ctx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { taxTables } from "../tax/table-provider.ts";
import { applyCode } from "./apply-code.ts";
import { chooseDelivery } from "./choose-delivery.ts";
import { createCart } from "./create-cart.ts";
import { deliveryQuotes } from "./delivery-quotes.ts";
import type { CartDeps } from "./edit-cart.ts";
import { setAddress } from "./set-address.ts";
import { setLine } from "./set-line.ts";
import { getCart } from "./store.ts";
import { tableSource } from "./table-source.ts";
import { openTestShop, testStoreId } from "./test-shop.ts";

const clock = testClock();
let dynamo: TestDynamo;
let deps: CartDeps;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  const db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  const shop = await openTestShop(db, clock);
  await shop.product("mug", 2000);
  await shop.stock("MUG", 50);
  await shop.promotion("TEN", 10);
  deps = { db, clock, taxes: taxTables, source: async () => tableSource(db, testStoreId) };
});
afterAll(() => dynamo.stop());

test("what would be paid with each delivery is what is paid once it is chosen, and nothing is kept of the question", async () => {
  const now = clock.now().toISOString();
  const none = { params: undefined, query: undefined, body: undefined };
  const ctx: Ctx = { storeId: testStoreId, actor: { kind: "guest" }, requestId: "r", now };
  const { cart, token } = await createCart(deps, ctx, none);
  const own = { ...ctx, guestToken: token };
  const params = { cartId: cart.id };
  await setLine(deps, own, { params: { ...params, sku: "MUG" }, query: undefined, body: { quantity: 2 } });
  await applyCode(deps, own, { params, query: undefined, body: { code: "TEN" } });
  const before = await getCart(deps.db, testStoreId, cart.id);
  const ask = (country: string) => deliveryQuotes(deps, own, { params, query: { country }, body: undefined });
  expect(await ask("US")).toEqual([]);
  for (const country of ["GB", "FR"]) {
    const quotes = await ask(country);
    expect(quotes.length).toBeGreaterThan(0);
    expect(await getCart(deps.db, testStoreId, cart.id)).toMatchObject({ version: before?.version });
    for (const { id: optionId, due } of quotes) {
      const address = { name: "Wendy", line1: "1 Quay", city: "Town", country };
      const shippingAddress = { ...address, postcode: country === "GB" ? "BS1 5TY" : "69002" };
      await setAddress(deps, own, { params, query: undefined, body: { email: "w@example.com", shippingAddress } });
      const paid = await chooseDelivery(deps, own, { params, query: undefined, body: { optionId } });
      expect({ country, optionId, due }).toEqual({ country, optionId, due: paid.totals.due });
    }
    Object.assign(before ?? {}, await getCart(deps.db, testStoreId, cart.id));
  }
});

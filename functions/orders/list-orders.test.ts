import type { InputOf } from "@quayside/shared/contract/operation.ts";
import { orderOperations } from "@quayside/shared/orders/contract.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { testStoreId } from "../cart/test-shop.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "../checkout/test-checkout.ts";
import { settlePayment } from "../payments/settle-payment.ts";
import { systemCtx } from "../platform/ctx.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { cancelOrder } from "./cancel-order.ts";
import { listOrders } from "./list-orders.ts";

const clock = seededClock();
const hour = 3_600_000;
let dynamo: TestDynamo;
let db: Db;
let shop: TestCheckout;
/** One an hour from noon of the 21st, every third paid, every fifth cancelled. */
const placed: { orderId: string; number: string; intentId: string }[] = [];

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  shop = await openTestCheckout(db, clock);
  await shop.shop.product("mug", 1200);
  await shop.shop.stock("MUG", 1000);
  for (let count = 0; count < 30; count += 1) {
    const email = count % 2 === 0 ? "even@example.com" : "Odd@example.com";
    const { orderId, number, payment } = await shop.order({ MUG: 1 }, { email });
    const intentId = payment?.intentId ?? "";
    placed.push({ orderId, number, intentId });
    const ctx = systemCtx(testStoreId, "test", clock);
    if (count % 3 === 0) {
      shop.provider.pay(intentId);
      await settlePayment(shop.deps, ctx, orderId);
    } else if (count % 5 === 0)
      await cancelOrder(shop.deps, ctx, { params: { orderId }, query: undefined, body: { reason: "test" } });
    clock.advance(hour);
  }
});
afterAll(() => dynamo.stop());

type Query = InputOf<typeof orderOperations.list>["query"];

function list(query: object = {}) {
  const parsed: Query = orderOperations.list.query.parse(query);
  const input = { params: undefined, query: parsed, body: undefined };
  return listOrders({ db, clock }, systemCtx(testStoreId, "test", clock), input);
}

async function all(query: object) {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ ...query, cursor });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  return ids;
}

const ids = (rows: typeof placed) => rows.map(({ orderId }) => orderId);

test("newest first or oldest first, page after page, none lost and none twice", async () => {
  expect(await all({ per_page: "7" })).toEqual(ids(placed).toReversed());
  expect(await all({ per_page: "7", direction: "asc" })).toEqual(ids(placed));
  expect(await all({ per_page: "30" })).toEqual(ids(placed).toReversed());
});

test("by status", async () => {
  const status = (index: number) => (index % 3 === 0 ? "processing" : index % 5 === 0 ? "cancelled" : "pending");
  for (const wanted of ["processing", "cancelled", "pending"]) {
    const expected = ids(placed.filter((_, index) => status(index) === wanted));
    expect(await all({ status: wanted, per_page: "4", direction: "asc" })).toEqual(expected);
  }
  expect(await all({ status: "shipped" })).toEqual([]);
});

test("by day of the store", async () => {
  const first = ids(placed.slice(0, 12));
  expect(await all({ from: "2026-11-21", to: "2026-11-21", direction: "asc", per_page: "5" })).toEqual(first);
  // Those of the next day are not read in between: the first page is full.
  expect((await list({ to: "2026-11-21", per_page: "5" })).items.map(({ id }) => id)).toEqual(
    first.toReversed().slice(0, 5),
  );
  expect(await all({ from: "2026-11-22", direction: "asc" })).toEqual(ids(placed.slice(12)));
  expect(await all({ to: "2026-11-20" })).toEqual([]);
  expect(await all({ from: "2026-11-23", to: "2026-11-20" })).toEqual([]);
});

test("by number, e-mail address, order id and payment id", async () => {
  const [, second] = placed;
  const { orderId, number, intentId } = second ?? { orderId: "", number: "", intentId: "" };
  for (const q of [number, number.slice(2).toLowerCase(), orderId, intentId])
    expect((await list({ q })).items.map(({ id }) => id)).toEqual([orderId]);
  const odd = ids(placed.filter((_, index) => index % 2 === 1));
  expect(await all({ q: "odd@EXAMPLE.com", per_page: "4" })).toEqual(odd.toReversed());
  expect((await list({ q: "nobody@example.com" })).items).toEqual([]);
  expect((await list({ q: "nothing" })).items).toEqual([]);
});

test("a cursor that is not ours is refused", async () => {
  await expect(list({ cursor: "nonsense" })).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
});

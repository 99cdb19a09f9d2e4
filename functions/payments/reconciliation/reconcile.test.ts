import { expect, test } from "vitest";
import { accountsOf } from "../../checkout/test-desk.ts";
import { clock, testSaga } from "../../checkout/test-saga.ts";
import { reconcilePayments } from "./reconcile.ts";
import { reconciliationOf } from "./store.ts";

const saga = testSaga();
const today = () => clock.now().toISOString().slice(0, 10);
const run = () => reconcilePayments(saga.shop.deps, saga.desk.system(), { day: today() });
const found = () => reconciliationOf(saga.db, saga.desk.system().storeId, today());

test("a day whose books agree has three empty lists; its fees are in the ledger, once", async () => {
  const { orderId } = await saga.desk.paid();
  await saga.desk.ship(orderId, 1);
  await saga.desk.refund(orderId, { amount: 200 });
  expect(await run()).toMatchObject({ days: 1, matched: 2, different: 0, fees: 1 });
  expect(await found()).toMatchObject({ matched: 2, onlyOurs: [], onlyTheirs: [], differs: [] });
  expect(accountsOf(await saga.desk.detail(orderId))).toMatchObject({ "provider-fees": 44, "provider-balance": 1351 });
  expect(await run()).toMatchObject({ fees: 0 });
  expect(accountsOf(await saga.desk.detail(orderId))).toMatchObject({ "provider-fees": 44 });
});

test("what only one side has, or has otherwise, is listed and told to a person", async () => {
  clock.advance(86_400_000);
  const paid = await saga.desk.paid();
  const other = await saga.desk.paid();
  const books = saga.shop.provider.balance;
  const booked = books.find(({ amount, at }) => amount.amount === 1595 && at.startsWith(today()));
  if (booked) booked.amount = { ...booked.amount, amount: 1600 };
  books.splice(books.length - 1, 1);
  const stranger = { id: "txn_x", kind: "refund", reference: "re_x", at: clock.now().toISOString() } as const;
  const gbp = (amount: number) => ({ amount, currency: "GBP" });
  books.push({ ...stranger, amount: gbp(-5), fee: gbp(0) });
  expect(await run()).toMatchObject({ matched: 0, different: 3 });
  const day = await found();
  expect(day?.differs).toMatchObject([{ orderId: paid.orderId, ours: gbp(1595), theirs: gbp(1600) }]);
  expect(day?.onlyOurs).toMatchObject([{ orderId: other.orderId, ours: gbp(1595) }]);
  expect(day?.onlyTheirs).toMatchObject([{ reference: "re_x", theirs: gbp(-5) }]);
  expect(await saga.desk.raised(paid.orderId)).toEqual(["payment-differs"]);
});

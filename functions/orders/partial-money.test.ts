import { refundableOf } from "@quayside/shared/orders/refundable.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { testSettings, testStoreId } from "../cart/test-shop.ts";
import { accountsOf, ofOrder } from "../checkout/test-desk.ts";
import { clock, testSaga } from "../checkout/test-saga.ts";
import { findSettings, settingsWrite } from "../settings/store.ts";
import { cancelLines } from "./cancel-lines.ts";

const saga = testSaga();

async function takeLater(): Promise<void> {
  const known = (await findSettings(saga.db, testStoreId)) ?? testSettings;
  const payments = { capture: "manual", wallets: true } as const;
  await saga.shop.shop.write(settingsWrite(testStoreId, { ...known, version: known.version + 1, payments }));
  clock.advance(31_000);
}

/** Units ordered, units taken off before anything is sent, units sent, and in what parts money goes back afterwards. */
const story = fc
  .record({
    ordered: fc.integer({ min: 2, max: 3 }),
    refunds: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant("units" as const) }),
        fc.record({ kind: fc.constant("amount" as const), share: fc.integer({ min: 1, max: 99 }) }),
      ),
      { maxLength: 4 },
    ),
  })
  .chain(({ ordered, refunds }) =>
    fc.record({
      ordered: fc.constant(ordered),
      takenOff: fc.integer({ min: 0, max: ordered - 1 }),
      refunds: fc.constant(refunds),
    }),
  );

test("part of what was authorised is taken, the rest is released, and what goes back in parts adds up to what was taken", async () => {
  await takeLater();
  await fc.assert(
    fc.asyncProperty(story, async ({ ordered, takenOff, refunds }) => {
      await saga.shop.shop.stock(saga.desk.sku, ordered);
      const { orderId, intentId } = await saga.desk.paid(ordered);
      const intent = () => saga.shop.provider.intents.get(intentId);
      if (takenOff > 0) {
        const body = { lines: [{ lineId: "1", quantity: takenOff }], reason: "not to be had" };
        await cancelLines(saga.shop.deps, saga.desk.system(), { ...ofOrder(orderId), body });
      }
      const sent = ordered - takenOff;
      await saga.desk.ship(orderId, sent);
      // Goods at £12 each with £3.95 of delivery, which the taken-off units do not change; free from £50.
      const taken = intent()?.captured?.amount ?? 0;
      expect(taken).toBe(sent * 1200 + 395);
      let units = sent;
      for (const refund of refunds) {
        const left = refundableOf((await saga.desk.detail(orderId)).order);
        if (left === 0) break;
        if (refund.kind === "amount") {
          await saga.desk.refund(orderId, { amount: Math.max(1, Math.floor((left * refund.share) / 100)) });
        } else if (units > 0) {
          units -= 1;
          await saga.desk.refund(orderId, { lines: [{ lineId: "1", quantity: 1 }] });
        }
      }
      const left = refundableOf((await saga.desk.detail(orderId)).order);
      const before = intent()?.refunds.reduce((sum, { amount }) => sum + amount, 0) ?? 0;
      expect(before + left).toBe(taken);
      if (left > 0) await saga.desk.refund(orderId, { amount: left });
      expect(intent()?.refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(taken);
      const detail = await saga.desk.detail(orderId);
      expect(detail.order.paymentState).toBe("refunded");
      expect(accountsOf(detail)).toEqual({});
      await expect(saga.desk.refund(orderId, { amount: 1 })).rejects.toMatchObject({ code: "REFUND_TOO_LARGE" });
    }),
    { numRuns: 20 },
  );
}, 120_000);

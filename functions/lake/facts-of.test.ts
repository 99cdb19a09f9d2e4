import type { Refund } from "@quayside/shared/orders/refund.ts";
import { minusParts, plusParts, soldOf, unitsPaid } from "@quayside/shared/orders/refundable.ts";
import type { Order, OrderLine } from "@quayside/shared/orders/schema.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { derived } from "../orders/lifecycle.ts";
import type { MovementRows } from "./facts/fact.ts";
import { factsOf, factsOfReturn } from "./facts-of.ts";
import { storeTime } from "./store-time.ts";
import { afterStep, anyHistory, type LineSpec, money, orderOf, type Step } from "./test-orders.ts";

const london = storeTime("Europe/London");
type History = { specs: LineSpec[]; included: boolean; delivery: number; steps: Step[] };
const lived = ({ specs, included, delivery, steps }: History) =>
  steps.reduce((order, step, at) => afterStep(order, step, at), orderOf(specs, included, delivery));
const rowsOf = (order: Order) => factsOf(order, london).doc as MovementRows;
const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((all, row) => all + of(row), 0);

describe("facts of an order", () => {
  test("sales less returns are what the ledger has, to the penny, after any cancellations and refunds", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const order = lived(history);
        const { orders, return_lines } = rowsOf(order);
        const cancelled = order.refunds.filter(({ cause }) => cause === "lines-cancelled");
        const sold = minusParts(soldOf(order), plusParts(...cancelled.map(({ reversal }) => reversal)));
        const [row] = orders;
        expect(row && { sales: row.revenue, delivery: row.delivery, tax: row.tax }).toEqual(row ? sold : undefined);
        const returned = plusParts(
          ...order.refunds.filter(({ cause }) => cause === "staff").map((each) => each.reversal),
        );
        expect(sum(return_lines, ({ value }) => value)).toBe(row ? returned.sales : 0);
        expect(sum(return_lines, ({ tax }) => tax)).toBe(row ? returned.tax : 0);
      }),
      { numRuns: 500 },
    );
  });

  test("lines add up to their order, and what comes off a price is never less than nothing", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const order = lived(history);
        const { orders, order_lines } = rowsOf(order);
        for (const [row] of [orders])
          for (const name of ["units", "gross", "discount", "revenue", "cogs", "costed_revenue"] as const)
            expect(sum(order_lines, (line) => line[name])).toBe(row?.[name] ?? 0);
        for (const line of order_lines) {
          expect(line.gross - line.discount).toBe(line.revenue);
          expect(Math.min(line.discount, line.revenue, line.units - 1)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test("an order that nobody touched is worth what its lines say", () => {
    const order = orderOf([{ quantity: 3, price: 1000, discount: 100, rate: 200_000, cost: 400 }], true, 395);
    const { orders, order_lines, payments, time } = rowsOf(order);
    // £29.00 with 20 % tax: 24.17 + 4.83; before the discount £30.00 with tax.
    expect(order_lines[0]).toMatchObject({ units: 3, revenue: 2417, tax: 483, gross: 2500, discount: 83, cogs: 1200 });
    expect(orders[0]).toMatchObject({
      revenue: 2417,
      delivery: 329,
      tax: 483 + 66,
      total: 3295,
      products: 1,
      lines: 1,
    });
    expect(payments).toMatchObject([{ kind: "captured", captured: 3295, refunded: 0, day: "2026-03-28" }]);
    expect(time).toEqual({ day: "2026-03-28", hour: 23, hour_at: "2026-03-28T23:00:00.000Z", weekday: 6 });
  });

  test("what is not paid or was cancelled is no sale, and its money still moved", () => {
    const order = orderOf([{ quantity: 1, price: 500, discount: 0, rate: 0 }], true, 0);
    const ended = rowsOf(derived({ ...order, state: "cancelled" }));
    expect(ended).toMatchObject({ orders: [], order_lines: [], payments: [{ captured: 500 }] });
    expect(rowsOf(derived({ ...order, paymentEvents: [] })).orders).toEqual([]);
    const authorised = { id: "pay_2", kind: "authorised", amount: money(500), reference: "pi", at: order.placedAt };
    expect(rowsOf(derived({ ...order, paymentEvents: [authorised] } as Order)).orders).toHaveLength(1);
  });

  test("an imported return is told once: by its order for what was found, by itself for the rest", () => {
    const order = orderOf([{ quantity: 3, price: 1000, discount: 0, rate: 200_000 }], true, 0);
    const refund: Refund = {
      ...{ id: "rfd_1", amount: money(1000), delivery: money(0), tenders: [], returned: money(1000) },
      ...{ cause: "import", reason: "Return C1", state: "succeeded", attempt: 1, references: ["external:C1"], by: "x" },
      lines: [{ lineId: "1", quantity: 1, amount: money(1000) }],
      ...{ reversal: { sales: 833, delivery: 0, tax: 167 }, at: "2026-04-02T08:00:00.000Z" },
    };
    const { return_lines } = rowsOf(derived({ ...order, refunds: [refund] }));
    expect(return_lines).toMatchObject([{ return_id: "external:C1", units: 1, value: 833, tax: 167, sku: "SKU-0" }]);
    const lines = [
      { lineId: "1", sku: "SKU-0", title: "Thing 0", quantity: 1, amount: money(1000) },
      { lineId: "2", sku: "SKU-9", title: "Thing 9", quantity: 2, amount: money(700) },
    ];
    const record = {
      ...{
        id: "ret_1",
        version: 1,
        number: "C1",
        email: "",
        name: "",
        country: "GB",
        source: { kind: "import" as const },
      },
      lines: lines.map((line, at) =>
        at === 0 ? { ...line, of: { orderId: "ord_1", number: "Q-1", lineId: "1" } } : line,
      ),
      ...{ total: money(1700), returnedAt: "2026-04-02T08:00:00.000Z" },
    };
    const lone = factsOfReturn(record, london);
    expect((lone.doc as MovementRows).return_lines).toMatchObject([{ return_id: "external:C1", units: 2, value: 700 }]);
    expect(lone).toMatchObject({ day: "2026-04-02", months: ["2026-04"] });
  });

  test("an order names every month that has rows of it", () => {
    const order = orderOf([{ quantity: 3, price: 1000, discount: 0, rate: 0 }], true, 0);
    const next = afterStep(order, { cause: "staff", line: 0, quantity: 1 }, 0);
    expect(factsOf(next, london)).toMatchObject({ day: "2026-03-28", months: ["2026-03", "2026-04"] });
    expect(unitsPaid(order.lines[0] as OrderLine, 0, 1).sales).toBe(1000);
  });
});

describe("the store's clock", () => {
  const at = (zone: string, instant: string) => storeTime(zone)(instant);
  test("the hour that autumn repeats is two hours", () => {
    const [first, second] = ["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"].map((each) => london(each));
    expect(first).toMatchObject({ day: "2026-10-25", hour: 1, hour_at: "2026-10-25T00:00:00.000Z", weekday: 7 });
    expect(second).toMatchObject({ day: "2026-10-25", hour: 1, hour_at: "2026-10-25T01:00:00.000Z" });
  });
  test("days and hours of zones off the whole hour", () => {
    expect(at("Asia/Kathmandu", "2026-01-01T18:20:00.000Z")).toEqual({
      ...{ day: "2026-01-02", hour: 0, hour_at: "2026-01-01T18:15:00.000Z", weekday: 5 },
    });
    expect(at("Pacific/Kiritimati", "2026-01-31T10:00:00.000Z")).toMatchObject({ day: "2026-02-01", hour: 0 });
  });
});

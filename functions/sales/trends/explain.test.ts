import { expect, test } from "vitest";
import { auditEntry } from "../../audit/store.ts";
import { testSettings, testStoreId } from "../../cart/test-shop.ts";
import { eventsOfStore } from "../../forecasts/calendar/events-of-store.ts";
import { receiveStock } from "../../inventory/receive-stock.ts";
import type { TestSale } from "../../lake/test-sales.ts";
import { openTestSalesDesk, testProducts } from "../test-sales-desk.ts";
import type { Found } from "./anomalies.ts";
import { explanationsOf } from "./explain.ts";
import { outOfStock } from "./was-out.ts";

const dayOf = (day: number) => `2011-11-${String(day).padStart(2, "0")}`;
const soldOut = 25;

/** A mug and a lamp every day of November; on one day, which is Black Friday, only the lamp. */
const sales = Array.from({ length: 30 }, (_, index): TestSale => {
  const mug = { sku: "MUG-1", units: 1, gross: 1000 };
  const lamp = { sku: "LAMP-1", units: 1, gross: 100 };
  const lines = index + 1 === soldOut ? [lamp] : [mug, lamp];
  return { id: `o${index}`, at: `${dayOf(index + 1)}T12:00:00.000Z`, lines };
});

const drop: Found = {
  ...{ day: dayOf(soldOut), value: 100, expected: 1100, low: 900, high: 1300, score: -9, direction: "drop" },
};

test("a low day is explained by the calendar, and by what sells always and was out of stock", async () => {
  const desk = await openTestSalesDesk(sales, { products: testProducts, now: "2011-11-01T08:00:00.000Z" });
  const { db, clock } = desk.deps;
  const move = async (change: number) => {
    const audit = auditEntry(clock, desk.ctx, { action: "test.arranged", object: { type: "test", id: "x" } });
    const receipt = { sku: "MUG-1", location: "main", change, kind: "purchase", reference: "test" } as const;
    await db.transact(audit, receiveStock(clock, desk.ctx, receipt));
  };
  const explain = async () => {
    const open = await desk.deps.lake.open(testStoreId);
    if (!open) throw new Error("there is no lake");
    const events = await eventsOfStore(desk.deps, desk.ctx, { from: dayOf(1), to: dayOf(30) });
    const wasOut = outOfStock(desk.deps, desk.ctx, testSettings.timeZone);
    return (await explanationsOf({ engine: open.engine, filters: [], currency: "GBP", events, wasOut }, drop)).map(
      ({ text }) => text,
    );
  };
  const days = (count: number) => clock.advance(count * 86_400_000);
  try {
    await move(5);
    days(29);
    expect(await explain()).toEqual([
      "The calendar has Black Friday on this day.",
      "The mug sells on most days and did not on this one: was it in stock?",
    ]);
    days(-6);
    await move(-5);
    days(4);
    await move(5);
    days(3);
    expect((await explain()).at(-1)).toBe("The mug sells on most days and was out of stock on this one.");
  } finally {
    await desk.close();
  }
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testSettings } from "../cart/test-shop.ts";
import { settingsWrite } from "../settings/store.ts";
import type { PageEvent } from "../tracking/page-event.ts";
import { byLetters, someEvents, testEvent } from "../tracking/test-events.ts";
import { type Session, sessionsOf } from "../tracking/test-sessions.ts";
import { putEvents, visitsKey } from "../tracking/visits-inbox.ts";
import { graceSeconds } from "./commit.ts";
import { compactLake } from "./compact-lake.ts";
import { compactVisits } from "./compact-visits.ts";
import { visitsSince } from "./manifest.ts";
import { rebuildLake } from "./rebuild-lake.ts";
import { findLake } from "./store.ts";
import { sweepLake } from "./sweep-lake.ts";
import { lakeRows } from "./test-lake-shop.ts";
import { type ToldShop, toldWorld } from "./test-told-shop.ts";

const world = toldWorld("visits", 12);
const { clock } = world;

async function openShop(): Promise<ToldShop> {
  const shop = await world.openShop();
  await rebuildLake(shop.deps(), shop.ctx());
  return shop;
}
let batches = 0;
async function deliver(shop: ToldShop, events: readonly PageEvent[]): Promise<void> {
  batches += 1;
  await putEvents(shop.deps().lake, visitsKey(shop.storeId, [`batch-${batches}`]), events);
}

async function rowsOf(shop: ToldShop, name: "sessions" | "page_events"): Promise<Record<string, unknown>[]> {
  const rows = Object.entries(await lakeRows(shop.deps(), shop.storeId));
  return rows
    .filter(([table]) => table.startsWith(`${name} `))
    .flatMap(([, found]) => found.map((row) => JSON.parse(row)));
}

async function since({ storeId }: ToldShop) {
  const lake = await findLake(world.db, storeId);
  return lake && visitsSince(lake);
}

const byId = (rows: readonly { session_id?: unknown }[]) =>
  rows.toSorted((one, other) => (String(one.session_id) < String(other.session_id) ? -1 : 1));

/** The lake's visits in the words of the reference. */
async function sessionsIn(shop: ToldShop) {
  const rows = await rowsOf(shop, "sessions");
  return byId(
    rows.map(({ day: _, hour: __, hour_at: ___, weekday: ____, customer_key, channel, ...row }) => {
      expect([customer_key, channel]).toEqual([null, "web"]);
      const sums = { abandoned_value: Number(row.abandoned_value), recovered_value: Number(row.recovered_value) };
      return { ...row, ...sums } as { session_id?: unknown };
    }),
  );
}
const expected = (sessions: readonly Session[]) => byId(sessions.map(({ began: _, ...row }) => row));

describe("what happened in visits", () => {
  test("becomes the visits that plain loops make of it, however it was delivered", async () => {
    const arrivals = someEvents
      .map((some) => [...some, ...byLetters])
      .chain((events) =>
        fc.record({
          events: fc.constant(events),
          // Each event in one batch or more, some of them told again later.
          places: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: events.length, maxLength: events.length }),
          again: fc.subarray(events),
        }),
      );
    await fc.assert(
      fc.asyncProperty(arrivals, async ({ events, places, again }) => {
        const shop = await openShop();
        for (const batch of [0, 1, 2, 3]) {
          const own = events.filter((_, at) => places[at] === batch);
          if (own.length > 0) await deliver(shop, own);
          if (batch % 2 === 1) await compactVisits(shop.deps(), shop.ctx());
        }
        if (again.length > 0) await deliver(shop, again);
        await compactVisits(shop.deps(), shop.ctx());
        expect(await sessionsIn(shop)).toEqual(expected(sessionsOf(events)));
        const before = await lakeRows(shop.deps(), shop.storeId);
        await rebuildLake(shop.deps(), shop.ctx());
        expect(await lakeRows(shop.deps(), shop.storeId)).toEqual(before);
      }),
      { numRuns: 4 },
    );
  });

  test("lies in the month of the store's clock, and moves there with its zone", async () => {
    const shop = await openShop();
    const late = testEvent(0, { happened_at: "2026-10-31T23:45:00.000Z", order_id: "ord_1", kind: "purchase" });
    await deliver(shop, [late, testEvent(0, { happened_at: "2026-11-01T00:10:00.000Z", event_id: "event-after" })]);
    expect(await compactVisits(shop.deps(), shop.ctx())).toEqual({ events: 2 });
    expect(await rowsOf(shop, "sessions")).toMatchObject([
      { day: "2026-10-31", hour: 23, hour_at: "2026-10-31 23:00:00", weekday: 6, purchased: 1, order_id: "ord_1" },
      { day: "2026-11-01", hour: 0, hour_at: "2026-11-01 00:00:00", weekday: 7, purchased: 0 },
    ]);
    expect(await since(shop)).toBe("2026-10-31");
    await shop.write(settingsWrite(shop.storeId, { ...testSettings, version: 2, timeZone: "Asia/Kolkata" }));
    expect(await compactVisits(shop.deps(), shop.ctx())).toEqual({ events: 0 });
    await rebuildLake(shop.deps(), shop.ctx());
    expect(await rowsOf(shop, "sessions")).toMatchObject([
      {
        day: "2026-11-01",
        hour: 5,
        hour_at: "2026-10-31 23:30:00",
        weekday: 7,
        sessions: 1,
        purchased: 1,
        page_views: 1,
      },
    ]);
  });

  test("a basket that was left is recovered by an order of four weeks later, in whatever month and order they are told", async () => {
    const basket = (id: string, happened_at: string, browser: string) =>
      testEvent(0, { event_id: id, happened_at, browser, kind: "cart", sku: "JUG", quantity: 2, price: 500 });
    const order = (id: string, happened_at: string, browser: string) =>
      testEvent(0, { event_id: id, happened_at, browser, kind: "purchase", order_id: id });
    const events = [
      ...[basket("event-left", "2026-01-31T22:00:00.000Z", "a"), order("ord_late", "2026-02-28T21:59:00.000Z", "a")],
      ...[basket("event-lost", "2026-01-31T22:00:00.000Z", "b"), order("ord_later", "2026-02-28T22:01:00.000Z", "b")],
      ...[basket("event-again", "2026-02-03T10:00:00.000Z", "c"), order("ord_again", "2026-02-03T12:00:00.000Z", "c")],
      basket("event-alone", "2026-01-31T22:00:00.000Z", "d"),
    ];
    const [orders, baskets] = [true, false].map((isOrder) =>
      events.filter(({ kind }) => (kind === "purchase") === isOrder),
    );
    for (const told of [
      [...(baskets ?? []), ...(orders ?? [])],
      [...(orders ?? []), ...(baskets ?? [])],
    ]) {
      const shop = await openShop();
      for (const event of told) {
        await deliver(shop, [event]);
        await compactVisits(shop.deps(), shop.ctx());
      }
      expect(await sessionsIn(shop)).toEqual(expected(sessionsOf(events)));
      const recovered = (await rowsOf(shop, "sessions")).filter((row) => row.recovered === 1);
      expect(recovered.map(({ session_id, recovered_value }) => [session_id, Number(recovered_value)])).toEqual([
        ["event-left", 1000],
        ["event-again", 1000],
      ]);
      const before = await lakeRows(shop.deps(), shop.storeId);
      await rebuildLake(shop.deps(), shop.ctx());
      expect(await lakeRows(shop.deps(), shop.storeId)).toEqual(before);
    }
  });

  test("marks no day: rollups have nothing of visits", async () => {
    const shop = await openShop();
    await deliver(shop, [testEvent(0, { happened_at: "2026-01-31T22:00:00.000Z" })]);
    await compactVisits(shop.deps(), shop.ctx());
    expect((await findLake(world.db, shop.storeId))?.changedDays).toEqual([]);
  });

  test("waits for a lake, is not swept away meanwhile, and is taken once", async () => {
    const shop = await world.openShop();
    await deliver(shop, [testEvent(0)]);
    expect(await compactVisits(shop.deps(), shop.ctx())).toEqual({ events: 0 });
    await rebuildLake(shop.deps(), shop.ctx());
    clock.advance(3 * 86_400_000);
    await sweepLake(shop.deps(), shop.ctx());
    expect(await compactVisits(shop.deps(), shop.ctx())).toEqual({ events: 1 });
    expect(await compactVisits(shop.deps(), shop.ctx())).toEqual({ events: 0 });
    expect(await rowsOf(shop, "page_events")).toHaveLength(1);
  });

  test("is kept as long as the store says, by whole months, and its files go after their grace", async () => {
    const shop = await openShop();
    const at = ["2025-09-30T12:00:00.000Z", "2025-10-01T12:00:00.000Z", "2026-11-20T12:00:00.000Z"];
    await deliver(
      shop,
      at.map((happened_at, place) => testEvent(place, { happened_at, browser: `${place}` })),
    );
    await compactVisits(shop.deps(), shop.ctx());
    const days = async () => (await rowsOf(shop, "sessions")).map(({ day }) => day);
    const files = async () =>
      (await shop.deps().lake.list(`${shop.storeId}/`)).filter(({ key }) => key.includes("2025-09")).length;
    expect(await sweepLake(shop.deps(), shop.ctx())).toMatchObject({ forgotten: 2 });
    expect(await days()).toEqual(["2025-10-01", "2026-11-20"]);
    expect(await since(shop)).toBe("2025-10-01");
    expect(await sweepLake(shop.deps(), shop.ctx())).toMatchObject({ forgotten: 0 });
    expect(await files()).toBe(2);
    clock.advance(graceSeconds * 1000 + 1);
    await compactLake(shop.deps(), shop.ctx());
    expect(await files()).toBe(0);
    const visits = { consentFirst: false, keepMonths: 1 };
    await shop.write(settingsWrite(shop.storeId, { ...testSettings, version: 2, visits }));
    expect(await sweepLake(shop.deps(), shop.ctx())).toMatchObject({ forgotten: 2 });
    await rebuildLake(shop.deps(), shop.ctx());
    expect(await days()).toEqual(["2026-11-20"]);
    expect(await since(shop)).toBe("2026-11-20");
  });
});

import { addDays } from "@quayside/shared/kernel/day.ts";
import fc from "fast-check";
import { storeTime } from "../lake/store-time.ts";
import type { LakeRow, TestReturn, TestSale } from "../lake/test-sales.ts";

export const timeZone = "Europe/London";

/** Something that happened once, as plain as it can be told: when, what is known of it, and what it adds. */
export interface Move {
  source: "sales" | "returns" | "payments" | "sessions";
  /** Of a return, whose lines are several of these. */
  id: string;
  day: string;
  of: Record<string, string | null>;
  adds: Record<string, number>;
}

const day = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map((days) => addDays("2020-01-15", days)),
  fc.constantFrom("2020-02-29", "2020-03-29", "2020-10-25", "2020-12-31", "2021-01-01"),
);
const at = fc.record({ day, seconds: fc.integer({ min: 0, max: 86_399 }) }).map(({ day: of, seconds }) => {
  return new Date(Date.parse(`${of}T00:00:00Z`) + seconds * 1000).toISOString();
});
const flag = fc.constantFrom(0, 1);

/** By the question's names; {@link columns} are the lake's. */
const ofOrders = fc.record({
  order_status: fc.constantFrom("processing", "completed"),
  channel: fc.constantFrom("web", "retail", null),
  traffic_source: fc.constantFrom("organic", "paid", null),
  campaign: fc.constantFrom("spring", 'it\'s "autumn"', null),
  referrer: fc.constantFrom("search.example", null),
  device: fc.constantFrom("mobile", "desktop", null),
  country: fc.constantFrom("GB", "FR", null),
  state: fc.constantFrom("Kent", "Île-de-France", null),
  city: fc.constantFrom("Leeds", null),
  payment_method: fc.constantFrom("online", "external"),
  shipping_method: fc.constantFrom("Standard", "Next day", null),
  location: fc.constantFrom("main", "north", null),
  promotion: fc.constantFrom("Spring; --", null),
  owner: fc.constantFrom("staff-1", "staff-2", null),
});
export const orderDimensions = Object.keys(fc.sample(ofOrders, { numRuns: 1, seed: 1 })[0] ?? {});

const ofVisits = fc.record({
  traffic_source: fc.constantFrom("organic", "direct", "email"),
  campaign: fc.constantFrom("spring", null),
  referrer: fc.constantFrom("search.example", null),
  device: fc.constantFrom("mobile", "desktop"),
  country: fc.constantFrom("GB", null),
  landing_page: fc.constantFrom("/", "/p/jug", "/c/l'été"),
});
export const visitDimensions = Object.keys(fc.sample(ofVisits, { numRuns: 1, seed: 1 })[0] ?? {});

const columns: Record<string, string> = { order_status: "status", traffic_source: "source" };
const inLake = (of: Record<string, string | null>) =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [columns[name] ?? name, value]));

const sale = fc.record({
  at,
  of: ofOrders,
  units: fc.integer({ min: 1, max: 9 }),
  price: fc.integer({ min: 1, max: 5000 }),
  parcels: fc.record({
    ...{ shipped: flag, shipped_in_a_day: flag, split: flag, delivered: flag, promised: flag, on_time: flag },
    ship_seconds: fc.integer({ min: 0, max: 500_000 }),
    delivery_seconds: fc.integer({ min: 0, max: 900_000 }),
  }),
});
const returned = fc.record({
  at,
  of: ofOrders,
  lines: fc.array(fc.record({ units: fc.integer({ min: 0, max: 4 }), value: fc.integer({ min: 0, max: 9000 }) }), {
    ...{ minLength: 1, maxLength: 3 },
  }),
});
const payment = fc.record({
  at,
  of: ofOrders,
  captured: fc.integer({ min: 0, max: 9000 }),
  refunded: fc.integer({ min: -500, max: 9000 }),
});
const visit = fc.record({
  at,
  of: ofVisits,
  adds: fc.record({
    ...{ bounced: flag, viewed_product: flag, added_to_cart: flag, began_checkout: flag, reached_delivery: flag },
    ...{ reached_payment: flag, purchased: flag, recovered: flag },
    page_views: fc.integer({ min: 0, max: 30 }),
    abandoned_value: fc.integer({ min: 0, max: 90_000 }),
    recovered_value: fc.integer({ min: 0, max: 90_000 }),
  }),
});

export interface Moves {
  sales: TestSale[];
  returns: TestReturn[];
  payments: LakeRow[];
  sessions: LakeRow[];
  /** The same, plainly. */
  plain: Move[];
}

const some = { minLength: 20, maxLength: 60 };

/** A year of orders with their parcels, returns, payments and visits; they have nothing to do with each other. */
export const moves: fc.Arbitrary<Moves> = fc
  .record({
    sold: fc.array(sale, some),
    came: fc.array(returned, some),
    paid: fc.array(payment, some),
    seen: fc.array(visit, some),
  })
  .map(({ sold, came, paid, seen }) => {
    const timeOf = storeTime(timeZone);
    const told: Moves = { sales: [], returns: [], payments: [], sessions: [], plain: [] };
    const note = (source: Move["source"], id: string, when: string, { of, adds }: Pick<Move, "of" | "adds">) => {
      const { day: shown, hour, weekday } = timeOf(when);
      const time = { weekday: String(weekday), hour_of_day: String(hour) };
      told.plain.push({ source, id, day: shown, of: { ...of, ...time }, adds });
    };
    for (const [place, { at: when, of, units, price, parcels }] of sold.entries()) {
      const id = `ord_${place}`;
      const lines = [{ sku: "MUG", units, gross: units * price }];
      told.sales.push({ id, at: when, dimensions: inLake(of), parcels, lines });
      note("sales", id, when, { of, adds: { orders: 1, units, revenue: units * price, ...parcels } });
    }
    for (const [place, { at: when, of, lines }] of came.entries())
      for (const { units, value } of lines) {
        told.returns.push({ id: `ret_${place}`, at: when, sku: "MUG", units, value, dimensions: inLake(of) });
        note("returns", `ret_${place}`, when, { of, adds: { units, value } });
      }
    for (const [place, { at: when, of, captured, refunded }] of paid.entries()) {
      const own = { payment_id: `pay_${place}`, kind: "captured", order_id: `ord_${place}`, customer_type: "unknown" };
      told.payments.push({ ...timeOf(when), ...inLake(of), ...own, captured, refunded });
      note("payments", own.payment_id, when, { of, adds: { captured, refunded } });
    }
    for (const [place, { at: when, of, adds }] of seen.entries()) {
      const own = { session_id: `vis_${place}`, channel: "web", sessions: 1, seconds: 9 };
      told.sessions.push({ ...timeOf(when), ...inLake(of), ...own, ...adds });
      note("sessions", own.session_id, when, { of, adds: { sessions: 1, ...adds } });
    }
    return told;
  });

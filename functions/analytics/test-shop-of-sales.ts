import { addDays } from "@quayside/shared/kernel/day.ts";
import fc from "fast-check";
import { storeTime } from "../lake/store-time.ts";
import type { LakeRow, TestPeople, TestSale } from "../lake/test-sales.ts";
import { firstOrders, type OrderExtras, type SoldLine } from "./test-reference.ts";

export const timeZone = "Europe/London";

/** Names that SQL could stumble over. */
const categories = ["Kitchen", "O'Brien's \"best\"", "50% off; --", null] as const;
export const shelf: LakeRow[] = Array.from({ length: 8 }, (_, at) => ({
  ...{
    sku: `SKU-${at}`,
    product_id: `prd_${at >> 1}`,
    title: `Product ${at}`,
    brand: at % 3 === 0 ? null : `B${at % 3}`,
  },
  ...{ category: categories[at % 4] ?? null, department: at % 2 === 0 ? "Home" : "Café", supplier: `S${at % 2}` },
  ...{ product_status: ["active", "draft", "discontinued"][at % 3] ?? null },
}));

export const people: TestPeople = {
  ann: { segment: "champions", customer_group: "Trade" },
  bob: { segment: "loyal", customer_group: null },
  cat: { segment: "lost", customer_group: "O'Neil's \"best\"" },
  dan: { segment: "at-risk", customer_group: "Trade" },
  eve: { segment: "loyal", customer_group: null },
};

const line = fc.record({
  sku: fc.constantFrom(...shelf.map(({ sku }) => String(sku)), "POST", "GONE"),
  units: fc.integer({ min: 1, max: 40 }),
  price: fc.integer({ min: 1, max: 5000 }),
  discountPercent: fc.constantFrom(0, 0, 10, 100),
  cost: fc.option(fc.integer({ min: 0, max: 4000 })),
});

const sale = fc.record({
  /** Leap day, both changes of the clocks, and week 53 are among them. */
  day: fc.oneof(
    fc.integer({ min: 0, max: 560 }).map((days) => addDays("2019-12-01", days)),
    fc.constantFrom("2020-02-29", "2020-03-29", "2020-10-25", "2020-12-31", "2021-01-01", "2021-03-28"),
  ),
  seconds: fc.integer({ min: 0, max: 86_399 }),
  customer: fc.option(fc.constantFrom("ann", "bob", "cat", "dan", "eve"), { freq: 4 }),
  country: fc.constantFrom("GB", "GB", "FR", null),
  channel: fc.constantFrom("web", "marketplace", null),
  payment_method: fc.constantFrom("online", "gift-card + online"),
  city: fc.constantFrom("Leeds", "L'Aquila", "München", null),
  delivery: fc.integer({ min: 0, max: 999 }),
  lines: fc.array(line, { minLength: 1, maxLength: 6 }),
});

export interface ShopOfSales {
  sales: TestSale[];
  lines: SoldLine[];
  extras: Map<string, OrderExtras>;
}

/** Sales of a year and a half, as the lake is told of them and as plain lines. */
export const shopOfSales: fc.Arbitrary<ShopOfSales> = fc.array(sale, { minLength: 40, maxLength: 120 }).map((drawn) => {
  const timeOf = storeTime(timeZone);
  const shop: ShopOfSales = { sales: [], lines: [], extras: new Map() };
  for (const [at, { day, seconds, customer, delivery, lines, ...dimensions }] of drawn.entries()) {
    const id = `ord_${at}`;
    const instant = new Date(Date.parse(`${day}T00:00:00Z`) + seconds * 1000).toISOString();
    const sold = lines.map(({ sku, units, price, discountPercent, cost }) => {
      const gross = units * price;
      const kind = sku === "POST" ? ("fee" as const) : ("product" as const);
      const discount = Math.round((gross * discountPercent) / 100);
      return { sku, units, gross, discount, kind, tax: 3, ...(cost === null ? {} : { cost }) };
    });
    shop.sales.push({
      id,
      at: instant,
      ...(customer ? { customer } : {}),
      delivery,
      deliveryTax: 1,
      dimensions,
      lines: sold,
    });
    shop.extras.set(id, { delivery, tax: sold.length * 3 + 1 });
    const { day: shown, hour } = timeOf(instant);
    for (const { cost, ...each } of sold) {
      const product = shelf.find(({ sku }) => sku === each.sku);
      const own = { category: product?.category, department: product?.department, brand: product?.brand };
      const of = {
        ...dimensions,
        ...own,
        product: product?.product_id,
        supplier: product?.supplier,
        product_status: product?.product_status,
      };
      shop.lines.push({
        ...{
          ...each,
          order: id,
          customer: customer ?? null,
          day: shown,
          hour: String(hour).padStart(2, "0"),
          at: instant,
        },
        ...{ cost: cost === undefined ? null : cost * each.units, of: of as SoldLine["of"] },
      });
    }
  }
  return withPeople(shop);
});

/** What is known of customers by all that they ordered. */
function withPeople(shop: ShopOfSales): ShopOfSales {
  const first = firstOrders(shop.lines);
  const cohorts = new Map<string, string>();
  for (const { customer, order, day } of shop.lines)
    if (customer && first.has(order)) cohorts.set(customer, day.slice(0, 7));
  for (const { of, customer, order } of shop.lines) {
    of.customer_type = customer === null ? "unknown" : first.has(order) ? "new" : "returning";
    of.customer_segment = customer === null ? null : (people[customer]?.segment ?? null);
    of.customer_group = customer === null ? null : (people[customer]?.customer_group ?? null);
    of.cohort = customer === null ? null : (cohorts.get(customer) ?? null);
  }
  return shop;
}

import { stringify } from "csv-stringify/sync";
import type { DemoProduct } from "../../scripts/catalogue/demo/demo-product.ts";
import { demoProducts } from "../../scripts/catalogue/demo/demo-rows.ts";
import { pick, seededRandom } from "../../scripts/prove/world/random.ts";
import { arrivalOf } from "../../scripts/seed/life/arrivals.ts";

const dayMs = 86_400_000;
const daysBack = 600;
const buyers = 420;
const firstNames = ["Ada", "Bryn", "Cleo", "Dev", "Edie", "Finn", "Gwen", "Hal", "Iris", "Jude", "Kit", "Lorna"];
const lastNames = ["Ashdown", "Blake", "Carne", "Doyle", "Ellery", "Frost", "Gale", "Hart", "Ives", "Joyce", "Kerr"];
const places = [
  ...Array<readonly [string, string, string]>(5).fill(["GB", "Bristol", "BS1 4DJ"]),
  ...Array<readonly [string, string, string]>(4).fill(["GB", "Falmouth", "TR11 3LH"]),
  ["GB", "Leeds", "LS1 4AP"],
  ["GB", "Whitby", "YO21 3PR"],
  ["IE", "Galway", "H91 E2R9"],
  ["FR", "Nantes", "44000"],
  ["DE", "Kiel", "24103"],
  ["NL", "Utrecht", "3511"],
] as const;
const clockHours = [8, 9, 10, 11, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 20, 20, 21, 21, 22];

interface Buyer {
  email: string;
  name: string;
  place: (typeof places)[number];
}

const buyerAt = (index: number, random: () => number): Buyer => ({
  email: `past-${index}@example.com`,
  name: `${pick(firstNames, random)} ${pick(lastNames, random)}`,
  place: pick(places, random),
});

/** How many orders a day had on average: it grows, weekends are fuller, and the weeks before Christmas fullest. */
function expectedOrders(day: Date, back: number): number {
  const growth = 2.2 + (2.4 * (daysBack - back)) / daysBack;
  const weekday = [1.25, 0.8, 0.85, 0.9, 1, 1.1, 1.35][day.getUTCDay()] ?? 1;
  const month = [0.8, 0.85, 0.9, 0.95, 1, 0.95, 0.85, 0.85, 1, 1.15, 1.6, 1.9][day.getUTCMonth()] ?? 1;
  return growth * weekday * month;
}

/** A product is there from its day on, and some are more liked than others: a few of each ten sell most. */
function assortment(back: number): readonly DemoProduct[] {
  return demoProducts.filter((_, place) => place % 9 !== 4 || back < 40 + (place % 80));
}

const liked = (random: () => number, count: number) => Math.floor(count * random() ** 2.2);

function linesOf(random: () => number, back: number) {
  const products = assortment(back);
  const count = 1 + Math.floor(random() * 3);
  const first = liked(random, products.length);
  const taken = Array.from({ length: count }, (_, place) =>
    place > 0 && random() < 0.4 ? (first + place) % products.length : liked(random, products.length),
  );
  return [...new Set([first, ...taken.slice(1)])].flatMap((at) => {
    const product = products[at];
    return product
      ? [{ product, variant: pick(product.variants, random), quantity: 1 + Math.floor(random() ** 3 * 5) }]
      : [];
  });
}

/** Twenty months until yesterday of a shop that sells elsewhere too, as a file of past orders; the same for the same day. */
export function pastRows(now: Date): { orders: string; returns: string } {
  const random = seededRandom(20);
  const orders: Record<string, string>[] = [];
  const returns: Record<string, string>[] = [];
  const known: Buyer[] = [];
  for (let back = daysBack; back >= 1; back -= 1) {
    const day = new Date(now.getTime() - back * dayMs);
    const date = day.toISOString().slice(0, 10);
    const count = Math.floor(expectedOrders(day, back) * (0.6 + random() * 0.8) + random());
    for (let at = 0; at < count; at += 1) {
      const isNew = known.length < 12 || (known.length < buyers && random() < 0.3);
      if (isNew) known.push(buyerAt(known.length, random));
      const buyer = isNew ? known.at(-1) : known[Math.floor(known.length * (1 - random() ** 1.6))];
      if (!buyer) continue;
      const { touch, device } = arrivalOf(random);
      const number = `P${date.replaceAll("-", "")}-${at + 1}`;
      const [country, city, postcode] = buyer.place;
      const time = `${date} ${String(pick(clockHours, random)).padStart(2, "0")}:${String(Math.floor(random() * 60)).padStart(2, "0")}:00`;
      const lines = linesOf(random, back);
      for (const { product, variant, quantity } of lines)
        orders.push({
          ...{ order: number, placed_at: time, email: buyer.email, name: buyer.name, line1: "1 Quay Street" },
          ...{ city, postcode, country, currency: "GBP", prices_include_tax: "yes", device_type: device },
          ...{ channel: random() < 0.9 ? "web" : "Market stall", referrer: touch.referrer ?? "" },
          ...{ utm_source: touch.source ?? "", utm_medium: touch.medium ?? "", utm_campaign: touch.campaign ?? "" },
          ...{ delivery_name: "Standard", delivery_price: "3.95", sku: variant.sku, title: product.title },
          ...{ quantity: String(quantity), unit_price: variant.price, tax_rate: "20" },
        });
      const [line] = lines;
      if (line && random() < 0.05)
        returns.push({
          ...{ return: `R${number}`, returned_at: `${date} 23:30:00`, order: number, email: buyer.email, country },
          ...{
            currency: "GBP",
            sku: line.variant.sku,
            title: line.product.title,
            quantity: "1",
            unit_price: line.variant.price,
          },
        });
    }
  }
  const file = (rows: Record<string, string>[]) => stringify(rows, { header: true });
  return { orders: file(orders), returns: file(returns) };
}

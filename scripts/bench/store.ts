/** CPU, DynamoDB units, bundles and costs of the store: `npm run bench -- store [--without-large]`. Ends with one line of JSON. */
import { parseArgs } from "node:util";
import { type BundleFigures, bundleFigures } from "./store/bundles.ts";
import { assumptions, costOfIdleMonth, costPerThousandOrders } from "./store/costs.ts";
import { measure } from "./store/measure.ts";
import type { Measured } from "./store/measured.ts";
import { prices } from "./store/prices.ts";
import type { Requests } from "./store/requests.ts";

interface Row {
  name: keyof Requests;
  what: string;
  /** CPU milliseconds, handlers and database together: the budget, and what Vendure took on such a machine. */
  bar?: number;
  vendure?: number;
}

const rows: readonly Row[] = [
  { name: "productDetail", what: "product detail", bar: 3, vendure: 33 },
  { name: "categoryPage", what: "category page with facets", bar: 4, vendure: 12 },
  { name: "search", what: "search", bar: 4, vendure: 317 },
  { name: "addToCart", what: "add to cart", bar: 5, vendure: 55 },
  { name: "guestCheckout", what: "whole guest checkout", bar: 40, vendure: 280 },
  { name: "createCart", what: "  open a cart" },
  { name: "setAddress", what: "  enter the address" },
  { name: "chooseDelivery", what: "  choose the delivery" },
  { name: "placeOrder", what: "  place the order" },
  { name: "settlePayment", what: "  settle the payment" },
  { name: "webhooks", what: "the provider's reports of one" },
];
const reads = ["productDetail", "categoryPage", "search"] as const;

function printCpu(title: string, measured: Measured): Record<string, number> {
  console.log(`\n${title.padEnd(32)}   shop  database     both      bar  Vendure    RRU    WRU`);
  const both: Record<string, number> = {};
  for (const { name, what, bar, vendure } of rows) {
    const found = measured[name];
    if (!found) continue;
    const { cpu, units } = found;
    both[name] = Number((cpu.shop + cpu.database).toFixed(2));
    const cells = [
      cpu.shop.toFixed(2),
      cpu.database.toFixed(2),
      both[name].toFixed(2),
      bar ?? "",
      vendure ?? "",
      units.read,
      units.write,
    ];
    const mark = both[name] <= (bar ?? Number.POSITIVE_INFINITY) ? "" : "  over its bar";
    console.log(`${what.padEnd(32)}${cells.map((cell) => String(cell).padStart(7)).join("  ")}${mark}`);
  }
  return both;
}

function printBundles(figures: Record<string, BundleFigures>): void {
  console.log("\nfunction                          bundle kB   init ms (bars 5000, 300)");
  for (const [name, { kilobytes, initMs }] of Object.entries(figures))
    console.log(`${name.padEnd(32)}${String(kilobytes).padStart(11)}${String(initMs).padStart(10)}`);
}

const { values } = parseArgs({ options: { "without-large": { type: "boolean", default: false } } });
const small = await measure(
  1000,
  rows.map(({ name }) => name),
);
const cpu = printCpu("CPU ms, 1 000 products × 3", small);
const large = values["without-large"] ? {} : await measure(100_000, reads);
const cpuLarge = values["without-large"] ? {} : printCpu("CPU ms, 100 000 products × 3", large);
const bundles = await bundleFigures();
printBundles(bundles);
const orders = costPerThousandOrders(small);
const idle = costOfIdleMonth();
console.log(
  `\nAWS, eu-west-1: ${orders.checkout} $ per 1 000 checkouts, ${orders.withBrowsing} $ with the browsing behind them;`,
);
console.log(`${idle.total} $ for a month in which nobody comes.`);
const units = Object.fromEntries(Object.entries(small).map(([name, each]) => [name, each.units]));
const figures = { bench: "store", cpu, cpuLarge, units, bundles, costs: { orders, idle, assumptions, prices } };
console.log(JSON.stringify(figures));
process.exit(0);

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { plainProduct } from "@quayside/functions/catalog/plain-product.ts";
import { createOrderDrafting } from "@quayside/functions/imports/orders/draft.ts";
import { importedOrder, type Sold } from "@quayside/functions/imports/orders/imported-order.ts";
import { createReturnDrafting } from "@quayside/functions/imports/returns/draft.ts";
import { giveBack } from "@quayside/functions/imports/returns/give-back.ts";
import type { Run } from "@quayside/functions/imports/session.ts";
import { makeLake } from "@quayside/functions/lake/compact/make-lake.ts";
import { openSession } from "@quayside/functions/lake/compact/session.ts";
import type { Work } from "@quayside/functions/lake/compact/work.ts";
import type { Fact } from "@quayside/functions/lake/facts/fact.ts";
import { factsOf, factsOfProduct, factsOfReturn } from "@quayside/functions/lake/facts-of.ts";
import { factsFile } from "@quayside/functions/lake/inbox.ts";
import type { Manifest } from "@quayside/functions/lake/manifest.ts";
import { storeTime } from "@quayside/functions/lake/store-time.ts";
import type { OrderRecord } from "@quayside/functions/orders/record.ts";
import { systemClock } from "@quayside/functions/platform/clock.ts";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { defaultSegmentation } from "@quayside/shared/sales/customers.ts";
import { emptyManifest, settle } from "../../lakes/manifest-of.ts";
import { categoryOf, type FileDocument, type Retailer, statusOf } from "./csv-lines.ts";

export const timeZone = "Europe/London";
const run: Run = { id: "imp_1", currency: "GBP", timeZone, pricesIncludeTax: false, location: "main" };
const factsPerFile = 2000;
const past = "2011-12-31T00:00:00.000Z";

/** The retailer's orders and returns as the shop's imports store them, told as facts and compacted, in a folder. */
export async function lakeOfOrders({ orders, returns }: Retailer, folder: string): Promise<Manifest> {
  mkdirSync(folder, { recursive: true });
  const products = productsOf(orders);
  const inbox: string[] = [];
  const put = (facts: Fact[]) => {
    const path = join(folder, `inbox-${inbox.length}.parquet`);
    writeFileSync(path, factsFile(facts));
    inbox.push(path);
  };
  put([...new Set([...products.values()].map(({ product }) => product))].map((each) => factsOfProduct(each, timeZone)));
  const drafting = createOrderDrafting(run, systemClock.now().toISOString());
  const timeOf = storeTime(timeZone);
  const sold = orders.map((order) => imported(order, drafting, products));
  const { made, kept } = givenBack(sold, returns);
  const facts = [...kept.map((order) => factsOf(order, timeOf)), ...made.map((each) => factsOfReturn(each, timeOf))];
  for (let from = 0; from < facts.length; from += factsPerFile) put(facts.slice(from, from + factsPerFile));
  const session = await openSession({ folder: join(folder, "work"), memoryMb: 2048 });
  const work: Work = { session, base: emptyManifest(timeZone), local: async ({ key }) => key, made: [] };
  const segmenting = { rules: defaultSegmentation, today: past.slice(0, 10) };
  await makeLake(work, inbox, { shelf: { categories, groups: [] }, segmenting });
  session.close();
  return settle(work, folder);
}

const emailOf = (customer: string) => `customer-${customer}@example.com`;
const categories = Array.from({ length: 24 }, (_, place) => ({ id: `cat_${place}`, ...named(place) }));

function named(place: number) {
  return { category: `Category ${place}`, department: `Department ${place % 5}` };
}

/** Product codes with one suffix or another are variants of one product. */
function productsOf(orders: readonly FileDocument[]): Map<string, Sold> {
  const products = new Map<string, Product>();
  const sold = new Map<string, Sold>();
  for (const { code, title } of orders.flatMap(({ lines }) => lines)) {
    const filed = categoryOf(code);
    if (!filed || sold.has(code)) continue;
    const own = `prd_${code.slice(0, 5)}`;
    const product = products.get(own) ?? {
      ...{ ...plainProduct, id: own, slug: own.toLowerCase(), title, status: statusOf(code), currency: "GBP" },
      ...{
        categoryId: `cat_${filed.category.slice("Category ".length)}`,
        createdAt: past,
        updatedAt: past,
        variants: [],
      },
    };
    products.set(own, product as Product);
    const variant = { sku: code, options: {}, price: 1, weightGrams: 0 };
    (product as Product).variants.push(variant);
    sold.set(code, { product: product as Product, variant });
  }
  return sold;
}

/** Orders after all returns, one after the other as a file of them is imported, and the returns' own records. */
function givenBack(orders: readonly Order[], documents: readonly FileDocument[]) {
  const records = new Map(
    orders.map((order) => [order.id, { order, reservations: [], promotionUses: [] } as OrderRecord]),
  );
  const ofCustomer = Map.groupBy(
    orders.filter(({ email }) => email !== ""),
    ({ email }) => email,
  );
  const drafting = createReturnDrafting(run, systemClock.now().toISOString());
  const made = documents.map(({ number, date, customer, lines }) => {
    const email = customer && emailOf(customer);
    const head = { return: number, returned_at: date, country: "GB", currency: "GBP", ...(email ? { email } : {}) };
    const rows = lines.map(({ code, title, units, price }, at) => {
      const own = { sku: code, title: title.slice(0, 255), quantity: String(units), unit_price: price };
      return { row: at + 2, cells: { ...(at === 0 ? head : { return: number }), ...own } };
    });
    const { draft, errors } = drafting(rows);
    if (!draft) throw new Error(`${number} is not a return: ${JSON.stringify(errors.slice(0, 3))}`);
    const earlier = (ofCustomer.get(email) ?? []).flatMap(({ id }) => records.get(id) ?? []);
    const given = giveBack(systemClock, "import", draft, earlier);
    for (const { after } of given.given) records.set(after.order.id, after);
    return given.made;
  });
  return { made, kept: [...records.values()].map(({ order }) => order) };
}

function imported(
  { number, date, customer, country, lines }: FileDocument,
  drafting: ReturnType<typeof createOrderDrafting>,
  products: ReadonlyMap<string, Sold>,
) {
  const rows = lines.map(({ code, title, units, price }, at) => {
    const own = { sku: code, title: title.slice(0, 255), quantity: String(units), unit_price: price };
    const head = { placed_at: date, country: "GB", currency: "GBP", ...(customer ? { email: emailOf(customer) } : {}) };
    return { row: at + 2, cells: { order: number, ...(at === 0 ? head : {}), ...own } };
  });
  const { draft, errors } = drafting(rows);
  if (!draft) throw new Error(`${number} is not an order: ${JSON.stringify(errors.slice(0, 3))}`);
  const order = importedOrder(systemClock, draft, run, customer || undefined, products);
  // The file names countries in its own words, which is what is compared here.
  return { ...order, id: number, shippingAddress: { ...order.shippingAddress, country } };
}

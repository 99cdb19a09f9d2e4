import type { Page } from "@playwright/test";
import { type Call, createClient } from "@quayside/shared/contract/client.ts";
import type { StaffOperation } from "@quayside/shared/contract/route-table.ts";
import { staffRoutes } from "@quayside/shared/contract/routes.generated.ts";
import { dayOf } from "@quayside/shared/kernel/day.ts";
import { places } from "../places.ts";

/** The API as whoever is signed in on this page of the admin. */
export function callOf(page: Page): Call<StaffOperation> {
  const token = () =>
    page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.endsWith(".idToken"));
      return (key && localStorage.getItem(key)) || "";
    });
  return createClient<StaffOperation>({
    origin: places.store,
    routes: staffRoutes,
    headers: async () => ({ authorization: `Bearer ${await token()}` }),
  });
}

const file = `handle,title,category_path,status,sku,price,currency
quay-lantern,Quay lantern,Kitchen,draft,LANTERN,39.50,GBP
dock-lantern,Dock lantern,Kitchen,draft,LANTERN-2,cheap,GBP
`;

/** An import with an error, ready to be stored. */
async function importWithError(page: Page): Promise<string> {
  await page.goto(`${places.admin}/imports/new?kind=catalog`);
  const buffer = Buffer.from(file.replaceAll("LANTERN", `LANTERN-${Date.now().toString(36)}`));
  await page.locator("input[type=file]").setInputFiles({ name: "lanterns.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Upload and check" }).click();
  await page.getByRole("button", { name: "Take all as CSV" }).waitFor();
  return /imp_\w+/.exec(page.url())?.[0] ?? "";
}

/** Reconciles yesterday, as the night would, and gives the day. */
async function reconciledDay(call: Call<StaffOperation>): Promise<string> {
  const days = async () => (await call("reconciliations.list", { query: {} })).items[0]?.day;
  const known = await days();
  if (known) return known;
  await fetch(`${places.local}/_local/run/payments.reconcile`, {
    method: "POST",
    headers: { "content-type": "application/json" },
  });
  return (await days()) ?? "";
}

/** Forecasts as the night makes them, at any hour, for a shop of today had none yet; gives a SKU of bundles that was in stock, and one of these. */
async function forecastSku(call: Call<StaffOperation>) {
  const [last] = await call("forecasts.runs");
  if (last?.state !== "completed")
    await fetch(`${places.local}/_local/run/forecast.nightly`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ day: dayOf(new Date(), "Europe/London") }),
    });
  const { items } = await call("inventory.forecast", { query: { sort: "demand" } });
  const bundled = items.filter(({ bundled30 }) => bundled30 > 0);
  const sku = (bundled.find(({ outOfStock }) => outOfStock.days === 0) ?? bundled[0] ?? items[0])?.sku;
  if (!sku) return {};
  const { bundles } = await call("inventory.forecast-of-sku", { params: { sku }, query: {} });
  return { sku, bundle: bundles[0]?.sku };
}

/** A paid order with one parcel begun and more to pack. */
async function orderToWorkOn(call: Call<StaffOperation>, number: string): Promise<{ order: string; customer: string }> {
  const [row] = (await call("orders.list", { query: { q: number } })).items;
  if (!row) throw new Error(`there is no order ${number}`);
  const { order, reservations } = await call("orders.get", { params: { orderId: row.id } });
  const [line] = order.lines;
  const location = reservations[0]?.location ?? "main";
  if (line)
    await call("orders.create-shipment", {
      params: { orderId: row.id },
      body: { location, lines: [{ lineId: line.lineId, quantity: 1 }] },
    });
  const [customer] = (await call("customers.list", { query: { q: order.email } })).items;
  return { order: row.id, customer: customer?.id ?? "" };
}

/** A report of revenue by channel and by day, with a chart of each. */
function builtReport(call: Call<StaffOperation>) {
  const metrics = ["revenue", "orders"];
  return call("reports.create-custom", {
    body: {
      name: "Channels, day by day",
      period: "last-30-days",
      sections: [
        { kind: "series", title: "By day", metrics, grain: "day", chart: "area" },
        { kind: "ranking", title: "By channel", metrics, dimensions: ["channel"], chart: "share" },
      ],
    },
  });
}

/** One of everything that has a page of its own; what the shop lacks is made. */
export async function thingsSeenBy(page: Page, orderNumber: string) {
  const call = callOf(page);
  const reason = "To be looked at";
  const note = "For the look at every page";
  const mug = "Harbour Stoneware Mug";
  const product = (await call("products.list", { query: { q: mug } })).items.find(({ title }) => title === mug);
  const [collection] = (await call("collections.list", { query: {} })).items;
  const [stock] = (await call("inventory.list", { query: {} })).items;
  if (!product || !stock) throw new Error("the shop to look at has no products");
  const [location] = await call("inventory.locations");
  const lines = [{ sku: stock.sku, quantity: 5 }];
  const origin = { kind: "supplier" as const, name: "Ashby Ceramics" };
  const [transfer] = [
    ...(await call("transfers.list", { query: { state: "in-transit" } })).items,
    await call("transfers.create", { body: { origin, to: location?.id ?? "main", lines, arrived: false, note } }),
  ];
  const [promotion] = (await call("promotions.list", { query: {} })).items;
  const wholesale = { name: `Trade prices ${Date.now().toString(36)}`, kind: "list" as const, active: false };
  const [priceList] = [
    ...(await call("pricing.lists", { query: {} })).items,
    await call("pricing.create-list", { body: wholesale }),
  ];
  const groups = await call("customer-groups.list");
  if (groups.length === 0) await call("customer-groups.create", { body: { name: "Trade" } });
  const [giftCard] = [
    ...(await call("gift-cards.list", { query: {} })).items,
    (await call("gift-cards.issue", { body: { amount: 2500, note, reason } })).giftCard,
  ];
  const { staffId } = await call("staff.me");
  const daily = { reportId: "daily-sales-summary", formats: ["pdf" as const] };
  const [report] = [
    ...(await call("reports.made", { query: { state: "completed" } })).items,
    await call("reports.generate", { body: daily }),
  ];
  const forecast = await forecastSku(call);
  return {
    product: product.id,
    collection: collection?.id ?? "",
    ...(await orderToWorkOn(call, orderNumber)),
    ...{ sku: forecast.sku ?? stock.sku, bundle: forecast.bundle ?? forecast.sku ?? stock.sku },
    transfer: transfer?.id ?? "",
    promotion: promotion?.id ?? "",
    priceList: priceList?.id ?? "",
    giftCard: giftCard?.id ?? "",
    day: await reconciledDay(call),
    staff: staffId,
    report: report?.id ?? "",
    customReport: (await builtReport(call)).id,
    import: await importWithError(page),
  };
}

export type Things = Awaited<ReturnType<typeof thingsSeenBy>>;

import { pictureOf } from "@quayside/shared/catalog/picture-of.ts";
import type { Product, Variant } from "@quayside/shared/catalog/schema.ts";
import type { Money } from "@quayside/shared/kernel/money.ts";
import type { Order, OrderLine } from "@quayside/shared/orders/schema.ts";
import { trafficSourceOf } from "@quayside/shared/tracking/attribution.ts";
import { derived } from "../../orders/lifecycle.ts";
import type { Clock } from "../../platform/clock.ts";
import { type Taxed, taxOn } from "../../tax/line-tax.ts";
import { taxSummary } from "../../tax/summary.ts";
import { timesExact } from "../cells.ts";
import type { Run } from "../session.ts";
import type { LineCells, OrderCells } from "./columns.ts";
import type { OrderDraft } from "./draft.ts";

/** What the catalogue has of a SKU. */
export interface Sold {
  product: Product;
  variant: Variant;
}

type Amounts = (minor: number) => Money;

/** Without a rate no tax is recorded: history is never taxed by guesses. */
function taxOf({ tax_rate: rate = 0, tax }: LineCells, total: number, included: boolean): Taxed {
  const worked = taxOn(total, rate, included);
  return tax === undefined ? worked : { rate, tax, net: included ? total - tax : total };
}

function lineOf(cells: LineCells, at: number, sold: Sold | undefined, included: boolean, money: Amounts): OrderLine {
  const { currency } = money(0);
  const { sku, title, options, quantity, unit_price: unitPrice, discount = 0 } = cells;
  const total = cells.line_total ?? Math.max(0, timesExact(unitPrice, quantity, currency) - discount);
  const { rate, net, tax } = taxOf(cells, total, included);
  return {
    lineId: String(at + 1),
    ...{ sku, title, quantity },
    ...(sold && { productId: sold.product.id, slug: sold.product.slug, image: pictureOf(sold.product, sold.variant) }),
    options: options ?? sold?.variant.options ?? {},
    unitPrice: money(timesExact(unitPrice, 1, currency)),
    weightGrams: sold?.variant.weightGrams ?? 0,
    ...{ subtotal: money(total + discount), discount: money(discount), total: money(total) },
    taxClass: sold?.product.taxClass ?? "standard",
    ...{ taxRate: rate, net: money(net), tax: money(tax), cancelled: 0 },
  };
}

function totalsOf(cells: OrderCells, lines: readonly OrderLine[], included: boolean, money: Amounts): Order["totals"] {
  const { delivery_price: delivery = 0, delivery_tax: deliveryTax = 0 } = cells;
  const sum = (of: (line: OrderLine) => Money) => lines.reduce((total, line) => total + of(line).amount, 0);
  const tax = sum((line) => line.tax) + deliveryTax;
  const total = sum((line) => line.total) + delivery + (included ? 0 : tax);
  const taxed = lines.map(({ taxRate, net, tax: own }) => ({ rate: taxRate, net: net.amount, tax: own.amount }));
  const highest = Math.max(0, ...taxed.map(({ rate }) => rate));
  const sent = { rate: deliveryTax > 0 ? highest : 0, net: delivery - (included ? deliveryTax : 0), tax: deliveryTax };
  return {
    subtotal: money(sum((line) => line.subtotal)),
    discount: money(sum((line) => line.discount)),
    delivery: money(delivery),
    ...{ tax: money(tax), total: money(total), due: money(total), taxIncluded: included },
    taxes: taxSummary([...taxed, ...(delivery > 0 ? [sent] : [])]).map((group) => ({
      rate: group.rate,
      net: money(group.net),
      tax: money(group.tax),
    })),
  };
}

function addressOf(cells: OrderCells): Order["shippingAddress"] {
  const { name = "", line1 = "", line2, city = "", region, postcode, phone, country } = cells;
  return { name, line1, line2, city, region, postcode, phone, country };
}

/** As the file says it: where it names no traffic source, that follows from the link as it does in our own storefront. */
function originOf(cells: OrderCells): Order["origin"] {
  const { device_type: device, referrer, utm_source: utmSource, utm_medium: medium, utm_campaign: campaign } = cells;
  const isTold = [referrer, utmSource, medium, campaign].some((cell) => cell !== undefined);
  const followed = isTold ? trafficSourceOf({ source: utmSource, medium, campaign, referrer }) : undefined;
  const source = cells.traffic_source ?? followed;
  return source || device ? { source, device, utmSource, medium, campaign, referrer } : undefined;
}

/** A past order, done with: sent, and paid outside our provider. */
export function importedOrder(
  clock: Pick<Clock, "newId">,
  { cells, lines: rows }: OrderDraft,
  run: Run,
  customerId: string | undefined,
  sold: ReadonlyMap<string, Sold>,
): Order {
  const money: Amounts = (amount) => ({ amount, currency: run.currency });
  const { order: number, placed_at: placedAt, prices_include_tax: included = run.pricesIncludeTax } = cells;
  const lines = rows.map((row, at) => lineOf(row, at, sold.get(row.sku), included, money));
  const totals = totalsOf(cells, lines, included, money);
  const paid = { id: clock.newId("payment"), kind: "captured" as const, reference: `external:${number}` };
  return derived({
    ...{ id: clock.newId("order"), version: 1, number, customerId, email: cells.email ?? "" },
    source: { kind: "import", channel: cells.channel, reference: number },
    origin: originOf(cells),
    ...{ state: "completed", paymentState: "paid", fulfilmentState: "delivered", status: "completed", onHold: false },
    ...{ shippingAddress: addressOf(cells), billingAddress: addressOf(cells) },
    delivery: {
      ...{ id: "imported", name: cells.delivery_name ?? "", days: { min: 0, max: 0 } },
      price: totals.delivery,
    },
    ...{ lines, totals, promotions: [], tenders: [], shipments: [], refunds: [], notes: [] },
    paymentEvents: totals.total.amount > 0 ? [{ ...paid, amount: totals.total, external: true, at: placedAt }] : [],
    ...{ placedAt, paidAt: placedAt },
  });
}

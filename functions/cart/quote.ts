import type { Cart, DeliveryChoice } from "@quayside/shared/cart/schema.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { OrderLine } from "@quayside/shared/orders/schema.ts";
import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import type { StoreSettings, TaxClass } from "@quayside/shared/store/schema.ts";
import { deliveryZone, type OfferedDelivery } from "../delivery/tariff.ts";
import { availableInCart } from "../inventory/availability.ts";
import { linesOfTerms } from "../inventory/demand.ts";
import { type SaleTerms, stockSkus } from "../inventory/sale-terms.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Candidate } from "../promotions/apply.ts";
import { isUsedUp, promotionByCode } from "../promotions/store.ts";
import { settingsOf } from "../settings/store.ts";
import type { Db } from "../store/db.ts";
import type { TaxProvider } from "../tax/provider.ts";
import { type LineToPrice, type PricedCart, type PricedCartLine, priceCart } from "./pricing/price-cart.ts";
import type { CartSource, Sellable } from "./source.ts";
import type { CartRecord } from "./store.ts";
import { cartView, deliveryChoice } from "./view.ts";

export interface QuoteDeps {
  db: Db;
  clock: Clock;
  taxes: TaxProvider;
}

/** A line as an order keeps it. */
export type PricedLine = Omit<OrderLine, "lineId" | "cancelled">;

export interface PricedDelivery {
  choice: DeliveryChoice;
  taxClass: TaxClass;
  /** Per cent × 10 000. */
  taxRate: number;
  net: Minor;
  tax: Minor;
}

export interface Quote {
  cart: Cart;
  /** Lines that are on sale, in the cart's order. */
  lines: PricedLine[];
  /** Present once a way of delivery that is still offered was chosen. */
  delivery?: PricedDelivery;
  /** Every way of delivery these goods can have to their address. */
  offered: OfferedDelivery[];
  /** Promotions that gave something: those whose use the order counts. */
  applied: Promotion[];
  /** How each SKU of the lines is sold: what of whose stock an order asks for. */
  terms: ReadonlyMap<string, SaleTerms>;
}

async function candidatesOf(deps: QuoteDeps, ctx: Ctx, record: CartRecord, consistent: boolean): Promise<Candidate[]> {
  const found = await Promise.all(
    record.codes.map((code) => promotionByCode(deps.db, ctx.storeId, code, { consistent })),
  );
  return Promise.all(
    found
      .filter((promotion) => promotion !== undefined)
      .map(async (promotion) => ({
        promotion,
        usedUp: await isUsedUp(deps.db, ctx.storeId, promotion, record.email),
      })),
  );
}

function linesToPrice(record: CartRecord, sellables: ReadonlyMap<string, Sellable>): LineToPrice[] {
  return record.lines.flatMap(({ sku, quantity }) => {
    const sellable = sellables.get(sku);
    if (!sellable) return [];
    const { price, floorPrice, weightGrams, taxClass } = sellable;
    return [{ sku, quantity, floorPrice, weightGrams, taxClass, offers: [{ source: "list", price }] as const }];
  });
}

function orderLine(sellable: Sellable, line: PricedCartLine, currency: string): PricedLine {
  const money = (amount: Minor) => ({ amount, currency });
  const { sku, productId, slug, title, options, image, cost, weightGrams, taxClass } = sellable;
  return {
    ...{ sku, productId, slug, title, options, image, weightGrams, taxClass },
    quantity: line.quantity,
    unitPrice: money(line.unitPrice),
    ...(cost === undefined ? {} : { unitCost: money(cost) }),
    ...(sellable.terms.parts
      ? { components: sellable.terms.parts.map(({ sku, quantity }) => ({ sku, quantity })) }
      : {}),
    subtotal: money(line.subtotal),
    discount: money(line.discount),
    total: money(line.total),
    taxRate: line.taxed.rate,
    net: money(line.taxed.net),
    tax: money(line.taxed.tax),
  };
}

function pricedDelivery({ delivery }: PricedCart, currency: string): PricedDelivery | undefined {
  if (!delivery) return undefined;
  const { rate, net, tax } = delivery.taxed;
  const choice = deliveryChoice(delivery, currency);
  return { choice, taxClass: delivery.option.taxClass, taxRate: rate, net, tax };
}

async function price(deps: QuoteDeps, ctx: Ctx, record: CartRecord, settings: StoreSettings, found: Found) {
  return priceCart({
    now: ctx.now,
    currency: settings.currency,
    locale: settings.locale,
    pricesIncludeTax: settings.pricesIncludeTax,
    lines: linesToPrice(record, found.sellables),
    candidates: found.candidates,
    taxRates: await deps.taxes.rates(settings, record),
    deliveryZone: record.shippingAddress && deliveryZone(settings, record.shippingAddress),
    deliveryOptionId: record.deliveryOptionId,
  });
}

interface Found {
  sellables: Map<string, Sellable>;
  candidates: Candidate[];
}

/** A cart priced and checked now, as its shopper sees it and as an order would keep it. */
export async function quoteCart(deps: QuoteDeps, ctx: Ctx, record: CartRecord, source: CartSource): Promise<Quote> {
  const finding = source.sellables(record.lines);
  const [settings, sellables, stock, candidates] = await Promise.all([
    settingsOf(deps.db, ctx.storeId, deps.clock),
    finding,
    finding.then((found) => source.stock(stockSkus([...found.values()].map(({ terms }) => terms)))),
    candidatesOf(deps, ctx, record, source.consistent),
  ]);
  const { currency, pricesIncludeTax } = settings;
  const terms = new Map([...sellables].map(([sku, sellable]) => [sku, sellable.terms]));
  const available = availableInCart(linesOfTerms(record.lines, terms), stock, settings);
  const priced = await price(deps, ctx, record, settings, { sellables, candidates });
  return {
    cart: cartView({ record, priced, sellables, available, currency, pricesIncludeTax }),
    lines: priced.lines.flatMap((line) => {
      const sellable = sellables.get(line.sku);
      return sellable ? [orderLine(sellable, line, currency)] : [];
    }),
    delivery: pricedDelivery(priced, currency),
    offered: priced.offered,
    applied: priced.outcomes.filter(({ amount }) => amount > 0).map(({ promotion }) => promotion),
    terms,
  };
}

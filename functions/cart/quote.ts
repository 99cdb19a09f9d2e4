import type { Cart, DeliveryChoice } from "@quayside/shared/cart/schema.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { Tender } from "@quayside/shared/orders/refund.ts";
import type { OrderLine } from "@quayside/shared/orders/schema.ts";
import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import type { TaxClass } from "@quayside/shared/store/schema.ts";
import { deliveryZone } from "../delivery/tariff.ts";
import type { SaleTerms } from "../inventory/sale-terms.ts";
import type { Stock } from "../inventory/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { ListOffers } from "../pricing/offers.ts";
import { type Gathered, gather } from "./gather.ts";
import { factsOf } from "./item-facts.ts";
import {
  type LineToPrice,
  type PricedCart,
  type PricedCartLine,
  type PricedDeliveryOption,
  priceCart,
} from "./pricing/price-cart.ts";
import type { QuoteDeps } from "./quote-deps.ts";
import type { CartSource, Sellable } from "./source.ts";
import type { CartRecord } from "./store.ts";
import { cartView, deliveryChoice } from "./view.ts";

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
  offered: PricedDeliveryOption[];
  /** Promotions that gave something: those whose use the order counts. */
  applied: Promotion[];
  /** The address by which the order counts them for its customer. */
  person: string | undefined;
  /** How each SKU of the lines is sold: what of whose stock an order asks for. */
  terms: ReadonlyMap<string, SaleTerms>;
  /** What gift cards and credit pay of it. */
  tenders: Tender[];
  /** As it was read: of the cart's goods and of gifts. */
  stock: Stock;
}

function linesToPrice(record: CartRecord, { sellables, offers }: Gathered): LineToPrice[] {
  return record.lines.flatMap(({ sku, quantity }) => {
    const sellable = sellables.get(sku);
    if (!sellable) return [];
    const { floorPrice, weightGrams, taxClass, listPrice } = sellable;
    const facts = factsOf(sellable);
    return [
      {
        sku,
        quantity,
        floorPrice,
        weightGrams,
        taxClass,
        listPrice,
        facts,
        offers: offersFor(sellable, quantity, offers),
      },
    ];
  });
}

/** The catalogue's price and what price lists offer beside it. */
export function offersFor({ sku, price }: Sellable, quantity: number, offers: ListOffers): LineToPrice["offers"] {
  return [{ source: "catalogue", price }, ...offers(sku, quantity)];
}

function orderLine(sellable: Sellable, line: PricedCartLine, currency: string): PricedLine {
  const money = (amount: Minor) => ({ amount, currency });
  const { sku, productId, slug, title, options, image, cost, weightGrams, taxClass } = sellable;
  return {
    ...{ sku, productId, slug, title, options, image, weightGrams, taxClass },
    quantity: line.quantity,
    unitPrice: money(line.unitPrice),
    ...(cost === undefined ? {} : { unitCost: money(cost) }),
    ...(line.gift ? { gift: true as const } : {}),
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

export async function priceGathered(
  deps: QuoteDeps,
  ctx: Ctx,
  record: CartRecord,
  found: Gathered,
): Promise<PricedCart> {
  const { settings, candidates, gifts, shopper, tenders } = found;
  const { currency, locale, timeZone, pricesIncludeTax, dispatch } = settings;
  return priceCart({
    ...{ now: ctx.now, timeZone, currency, locale, pricesIncludeTax, dispatch },
    ...{ shopper, candidates, gifts, tenders },
    lines: linesToPrice(record, found),
    taxRates: await deps.taxes.rates(settings, record),
    deliveryZone: record.shippingAddress && deliveryZone(settings, record.shippingAddress),
    deliveryOptionId: record.deliveryOptionId,
  });
}

/** A cart priced and checked now, as its shopper sees it and as an order would keep it. */
export async function quoteCart(deps: QuoteDeps, ctx: Ctx, record: CartRecord, source: CartSource): Promise<Quote> {
  const found = await gather(deps, ctx, record, source);
  const { settings, sellables, available, stock, terms } = found;
  const { currency, pricesIncludeTax } = settings;
  const priced = await priceGathered(deps, ctx, record, found);
  return {
    cart: cartView({ record, priced, sellables, available, currency, pricesIncludeTax }),
    lines: priced.lines.flatMap((line) => {
      const sellable = sellables.get(line.sku);
      return sellable ? [orderLine(sellable, line, currency)] : [];
    }),
    delivery: pricedDelivery(priced, currency),
    offered: priced.offered,
    terms,
    person: found.person,
    applied: priced.outcomes.filter(({ applied }) => applied).map(({ promotion }) => promotion),
    tenders: priced.tenders
      .filter(({ amount }) => amount > 0)
      .map(({ kind, reference, amount }) => ({ kind, reference, amount: { amount, currency } })),
    stock,
  };
}

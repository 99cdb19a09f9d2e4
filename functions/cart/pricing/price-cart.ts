import type { Day, Instant } from "@quayside/shared/kernel/day.ts";
import { type Currency, formatMoney, type Minor } from "@quayside/shared/kernel/money.ts";
import type { DeliveryZone, Dispatch } from "@quayside/shared/store/schema.ts";
import { estimateOf } from "../../delivery/estimate.ts";
import { type OfferedDelivery, offeredDeliveries } from "../../delivery/tariff.ts";
import { applyPromotions } from "../../promotions/apply.ts";
import type { Candidate, Moment, Outcome } from "../../promotions/candidate.ts";
import type { Shopper } from "../../promotions/conditions.ts";
import { discountDelivery } from "../../promotions/delivery-discount.ts";
import type { Gifts } from "../../promotions/gift.ts";
import { type Taxed, taxOn } from "../../tax/line-tax.ts";
import type { TaxRates } from "../../tax/provider.ts";
import { type RateTotal, taxSummary } from "../../tax/summary.ts";
import { bestOffer, type PriceOffer } from "./catalogue-price.ts";
import { type Line, subtotalOf, sumOf, totalOf } from "./line.ts";
import { type Spent, spendTenders, type Tenderable } from "./tenders.ts";

export interface LineToPrice extends Omit<Line, "unitPrice" | "discount" | "onSale" | "source" | "list" | "gift"> {
  offers: readonly [PriceOffer, ...PriceOffer[]];
  /** Struck through beside the price, where it is higher. */
  listPrice?: Minor | undefined;
}

/** Everything a price depends on. All amounts are minor units of `currency`. */
export interface PriceCartInput {
  now: Instant;
  timeZone: string;
  currency: Currency;
  locale: string;
  pricesIncludeTax: boolean;
  shopper: Shopper;
  lines: readonly LineToPrice[];
  candidates: readonly Candidate[];
  gifts: Gifts;
  taxRates: TaxRates;
  /** Where it is delivered; none while the address is unknown. */
  deliveryZone?: DeliveryZone | undefined;
  deliveryOptionId?: string | undefined;
  dispatch: Dispatch;
  /** Gift cards and credit, in the order they are used up. */
  tenders: readonly Tenderable[];
}

export interface PricedCartLine extends Line {
  subtotal: Minor;
  /** Subtotal less discount, in the store's price basis. */
  total: Minor;
  taxed: Taxed;
}

export interface PricedDeliveryOption extends OfferedDelivery {
  /** Before promotions. */
  fullPrice: Minor;
  estimate: { from: Day; to: Day };
}

export interface PricedCart {
  /** The cart's lines, then gifts. */
  lines: PricedCartLine[];
  outcomes: Outcome[];
  /** What the zone offers for these goods. */
  offered: PricedDeliveryOption[];
  delivery?: (PricedDeliveryOption & { taxed: Taxed }) | undefined;
  tenders: Spent[];
  totals: { subtotal: Minor; discount: Minor; delivery: Minor; tax: Minor; total: Minor; due: Minor };
  taxes: RateTotal[];
}

function listed({ offers, listPrice, ...line }: LineToPrice): Line {
  const best = bestOffer(offers);
  const onSale = best.source !== "catalogue" || (listPrice !== undefined && listPrice > best.price);
  return { ...line, unitPrice: best.price, source: best.source, list: best.list, onSale, discount: 0 };
}

/** Ways of delivery with their fees, tested on the discounted subtotal, and then what promotions take off each. */
function deliveriesFor(
  input: PriceCartInput,
  lines: readonly Line[],
  onDelivery: readonly Candidate[],
  moment: Moment,
) {
  const { deliveryZone, deliveryOptionId, now, timeZone, dispatch } = input;
  const weightGrams = sumOf(lines, (line) => line.quantity * line.weightGrams);
  const parcel = { weightGrams, subtotal: sumOf(lines, totalOf) };
  const tariff = deliveryZone && lines.length > 0 ? offeredDeliveries(deliveryZone, parcel) : [];
  const offered = tariff.map(({ option, price: fullPrice }): PricedDeliveryOption => {
    const { fee } = discountDelivery({ id: option.id, fee: fullPrice }, onDelivery, lines, moment);
    return { option, price: fee, fullPrice, estimate: estimateOf(now, timeZone, dispatch, option.days) };
  });
  const chosen = offered.find(({ option }) => option.id === deliveryOptionId);
  const fee = chosen && { id: chosen.option.id, fee: chosen.fullPrice };
  return { offered, chosen, outcomes: discountDelivery(fee, onDelivery, lines, moment).outcomes };
}

function totalsOf(lines: readonly Line[], delivery: Minor, taxes: readonly RateTotal[], included: boolean) {
  const subtotal = sumOf(lines, subtotalOf);
  const discount = sumOf(lines, (line) => line.discount);
  const tax = sumOf(taxes, (rate) => rate.tax);
  const total = subtotal - discount + delivery + (included ? 0 : tax);
  return { subtotal, discount, delivery, tax, total };
}

/**
 * The price of a cart, from scratch, by the stages of the commerce rules: catalogue price, promotions on lines, on the order
 * and as gifts, delivery tested on the discounted subtotal, promotions on delivery, tax per line and on delivery, and last
 * what gift cards and credit pay of it.
 */
export function priceCart(input: PriceCartInput): PricedCart {
  const { now, timeZone, shopper, currency, locale, pricesIncludeTax: included, taxRates } = input;
  const show = (amount: Minor) => formatMoney({ amount, currency }, locale);
  const moment: Moment = { now, timeZone, locale, shopper, show };
  const reduced = applyPromotions(input.lines.map(listed), input.candidates, moment, input.gifts);
  const { lines } = reduced;
  const { offered, chosen, outcomes } = deliveriesFor(input, lines, reduced.onDelivery, moment);
  const delivery = chosen && { ...chosen, taxed: taxOn(chosen.price, taxRates[chosen.option.taxClass], included) };
  const priced = lines.map((line) => {
    const total = totalOf(line);
    return { ...line, subtotal: subtotalOf(line), total, taxed: taxOn(total, taxRates[line.taxClass], included) };
  });
  const taxes = taxSummary([...priced.map(({ taxed }) => taxed), ...(delivery ? [delivery.taxed] : [])]);
  const totals = totalsOf(lines, delivery?.price ?? 0, taxes, included);
  const { tenders, due } = spendTenders(totals.total, input.tenders);
  return {
    ...{ lines: priced, offered, delivery, tenders, taxes },
    outcomes: [...reduced.outcomes, ...outcomes],
    totals: { ...totals, due },
  };
}

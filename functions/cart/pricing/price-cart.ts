import type { Instant } from "@quayside/shared/kernel/day.ts";
import { type Currency, formatMoney, type Minor } from "@quayside/shared/kernel/money.ts";
import type { DeliveryZone } from "@quayside/shared/store/schema.ts";
import { type OfferedDelivery, offeredDeliveries } from "../../delivery/tariff.ts";
import { applyPromotions, type Candidate, type Outcome } from "../../promotions/apply.ts";
import { type Taxed, taxOn } from "../../tax/line-tax.ts";
import type { TaxRates } from "../../tax/provider.ts";
import { type RateTotal, taxSummary } from "../../tax/summary.ts";
import { bestOffer, type PriceOffer } from "./catalogue-price.ts";
import { type Line, subtotalOf, sumOf, totalOf } from "./line.ts";

export interface LineToPrice extends Omit<Line, "unitPrice" | "discount"> {
  offers: readonly [PriceOffer, ...PriceOffer[]];
}

/** Everything a price depends on. All amounts are minor units of `currency`. */
export interface PriceCartInput {
  now: Instant;
  currency: Currency;
  locale: string;
  pricesIncludeTax: boolean;
  lines: readonly LineToPrice[];
  candidates: readonly Candidate[];
  taxRates: TaxRates;
  /** Where it is delivered; none while the address is unknown. */
  deliveryZone?: DeliveryZone;
  deliveryOptionId?: string;
}

export interface PricedCartLine extends Line {
  subtotal: Minor;
  /** Subtotal less discount, in the store's price basis. */
  total: Minor;
  taxed: Taxed;
}

export interface PricedCart {
  lines: PricedCartLine[];
  outcomes: Outcome[];
  /** What the zone offers for these goods. */
  offered: OfferedDelivery[];
  delivery?: OfferedDelivery & { taxed: Taxed };
  totals: { subtotal: Minor; discount: Minor; delivery: Minor; tax: Minor; total: Minor };
  taxes: RateTotal[];
}

function listed({ offers, ...line }: LineToPrice): Line {
  return { ...line, unitPrice: bestOffer(offers).price, discount: 0 };
}

function offeredFor(zone: DeliveryZone | undefined, lines: readonly Line[]): OfferedDelivery[] {
  if (!zone || lines.length === 0) return [];
  const weightGrams = sumOf(lines, (line) => line.quantity * line.weightGrams);
  return offeredDeliveries(zone, { weightGrams, subtotal: sumOf(lines, totalOf) });
}

function totalsOf(lines: readonly Line[], delivery: Minor, taxes: readonly RateTotal[], included: boolean) {
  const subtotal = sumOf(lines, subtotalOf);
  const discount = sumOf(lines, (line) => line.discount);
  const tax = sumOf(taxes, (rate) => rate.tax);
  const total = subtotal - discount + delivery + (included ? 0 : tax);
  return { subtotal, discount, delivery, tax, total };
}

/**
 * The price of a cart, from scratch, by the stages of the commerce rules: catalogue price, promotions on lines and on the
 * order, delivery tested on the discounted subtotal, tax per line and on delivery.
 */
export function priceCart(input: PriceCartInput): PricedCart {
  const { now, currency, locale, pricesIncludeTax: included, taxRates } = input;
  const show = (amount: Minor) => formatMoney({ amount, currency }, locale);
  const { lines, outcomes } = applyPromotions(input.lines.map(listed), input.candidates, { now, show });
  const offered = offeredFor(input.deliveryZone, lines);
  const chosen = offered.find(({ option }) => option.id === input.deliveryOptionId);
  const delivery = chosen && { ...chosen, taxed: taxOn(chosen.price, taxRates[chosen.option.taxClass], included) };
  const priced = lines.map((line) => {
    const total = totalOf(line);
    return { ...line, subtotal: subtotalOf(line), total, taxed: taxOn(total, taxRates[line.taxClass], included) };
  });
  const taxes = taxSummary([...priced.map(({ taxed }) => taxed), ...(delivery ? [delivery.taxed] : [])]);
  const totals = totalsOf(lines, delivery?.price ?? 0, taxes, included);
  return { lines: priced, outcomes, offered, delivery, totals, taxes };
}

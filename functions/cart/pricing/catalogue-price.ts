import type { Minor } from "@quayside/shared/kernel/money.ts";

/** A unit price the shopper may have, and what it comes from. */
export interface PriceOffer {
  /** The catalogue, a price list, or a list that is a sale. */
  source: "catalogue" | "list" | "sale";
  price: Minor;
  /** Name of the list. */
  list?: string;
}

/** The best of the offers wins, the earlier one where they are equal. There is always the catalogue price. */
export function bestOffer(offers: readonly [PriceOffer, ...PriceOffer[]]): PriceOffer {
  return offers.reduce((best, offer) => (offer.price < best.price ? offer : best));
}

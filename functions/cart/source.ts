import type { Image } from "@quayside/shared/catalog/schema.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { TaxClass } from "@quayside/shared/store/schema.ts";
import type { MemberFacts } from "../collections/membership.ts";
import type { SaleTerms } from "../inventory/sale-terms.ts";
import type { Stock } from "../inventory/store.ts";

/** What a cart must know of a variant that is on sale. Amounts are per unit, in the store's currency. */
export interface Sellable {
  sku: string;
  productId: string;
  slug: string;
  title: string;
  options: Record<string, string>;
  image?: Image;
  price: Minor;
  listPrice?: Minor;
  /** The lowest price before the one that was published, where the catalogue is read as published. */
  lowestPrice?: () => Minor | undefined;
  cost?: Minor;
  floorPrice?: Minor;
  weightGrams: number;
  taxClass: TaxClass;
  /** From which stock it is sold, and down to where. */
  terms: SaleTerms;
  categoryId: string;
  /** What tells which collections its product is in. */
  member: () => MemberFacts;
  /** Filled in where a promotion names a collection. */
  collectionIds: readonly string[];
  brand?: string | undefined;
  tags: readonly string[];
  /** Of the product. */
  attributes: Record<string, string>;
}

/** A line of a cart, as far as its goods are looked for. */
export interface Wanted {
  sku: string;
  productId?: string;
}

/** Where a quote finds what is sold and how many there are. */
export interface CartSource {
  /** Whether reads must be strong, as when the quote becomes an order. */
  consistent: boolean;
  /** Only what is on sale now; other SKUs are missing. */
  sellables(wanted: readonly Wanted[]): Promise<Map<string, Sellable>>;
  /** Stock now, at every location; a SKU never stocked is missing. */
  stock(skus: readonly string[]): Promise<Stock>;
}

/** For a quote of which only prices and deliveries are used: saves the read of the stock. */
export function withoutStock(source: CartSource): CartSource {
  return { ...source, stock: async () => new Map() };
}

import type { Cart, DeliveryChoice } from "@quayside/shared/cart/schema.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { OrderLine } from "@quayside/shared/orders/schema.ts";
import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import type { TaxClass } from "@quayside/shared/store/schema.ts";

/** A line as an order keeps it. */
export type PricedLine = Omit<OrderLine, "lineId">;

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
  /** Promotions that gave something: those whose use the order counts. */
  applied: Promotion[];
}

import type { Instant } from "@quayside/shared/kernel/day.ts";
import type { Row } from "../columns.ts";
import type { lineOwn, orderOwn, ownDimensions, paymentOwn, returnOwn, time, wholeTables } from "../tables.ts";

/** `shelf` says that names of categories or groups changed; they are read where they are needed. */
export type FactKind = "order" | "return" | "product" | "customer" | "shelf";

type Time = Row<typeof time>;
export type Dimensions = Row<typeof ownDimensions>;
export type OrderOwn = Row<typeof orderOwn>;
export type LineOwn = Row<typeof lineOwn>;
export type ReturnOwn = Row<typeof returnOwn>;
export type PaymentOwn = Row<typeof paymentOwn>;

/** Rows of an order or a return. Lines are at the order's time; returns and payments at their own. */
export interface MovementRows {
  time: Time;
  dimensions: Dimensions;
  /** One where the order counts as a sale, else none. */
  orders: OrderOwn[];
  order_lines: LineOwn[];
  return_lines: (Time & ReturnOwn)[];
  payments: (Time & PaymentOwn)[];
}

type ProductColumns = Row<typeof wholeTables.products>;

/** A SKU as its product tells it; names of categories are added where the tables are made. */
export type ProductRow = Omit<ProductColumns, "category" | "department"> & { category_id: string };

export interface CustomerRow {
  customer_id: string;
  registered: string | null;
  country: string | null;
  groups: string[];
}

/** What is told of a record: rows, or of products and customers what their tables are made from. */
export type FactDoc = MovementRows | { products: ProductRow[] } | { customers: CustomerRow[] } | Record<string, never>;

/** A record of the table as it stands after a change, told whole. Of one id the highest version holds. */
export interface Fact {
  kind: FactKind;
  id: string;
  version: number;
  /** When it was changed to this. */
  at: Instant;
  /** Of orders and returns: the day they belong to, which never changes, and every month that has rows of them. */
  day: string | null;
  months: string[];
  doc: FactDoc;
}

/** Something figures are split and filtered by. */
export interface Dimension {
  label: string;
  /** What it is known of. A figure has a value for it only where its own level reaches that far. */
  level: "time" | "order" | "customer" | "line" | "product" | "session";
  /** Column of the lake's tables; product columns are joined by SKU, customer columns by customer. */
  column: string;
  /** Values that can be listed without looking. */
  values?: readonly string[];
  /** How null is called where it is no gap in what is known. */
  none?: string;
}

const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** Every dimension of the analytics document. Null is a value of its own, called "unknown" or what `none` says. */
export const dimensions = {
  /** ISO 8601: Monday is 1. */
  weekday: { label: "Day of week", level: "time", column: "weekday", values: weekdays },
  /** By the store's clock, 0 to 23. */
  hour_of_day: { label: "Hour", level: "time", column: "hour" },
  order: { label: "Order", level: "order", column: "order_id" },
  order_status: { label: "Order status", level: "order", column: "status" },
  channel: { label: "Channel", level: "order", column: "channel" },
  traffic_source: {
    label: "Traffic source",
    level: "order",
    column: "source",
    values: ["organic", "paid", "social", "email", "direct", "referral"],
  },
  campaign: { label: "Campaign", level: "order", column: "campaign", none: "None known" },
  referrer: { label: "Referrer", level: "order", column: "referrer", none: "None known" },
  device: { label: "Device", level: "order", column: "device", values: ["desktop", "mobile", "tablet"] },
  country: { label: "Country", level: "order", column: "country" },
  state: { label: "State or region", level: "order", column: "state" },
  city: { label: "City", level: "order", column: "city" },
  payment_method: { label: "Payment method", level: "order", column: "payment_method" },
  shipping_method: { label: "Shipping method", level: "order", column: "shipping_method" },
  location: { label: "Location", level: "order", column: "location" },
  promotion: { label: "Promotion", level: "order", column: "promotion", none: "No promotion" },
  owner: { label: "Owner", level: "order", column: "owner", none: "No owner" },
  customer_type: {
    label: "New or returning",
    level: "order",
    column: "customer_type",
    values: ["new", "returning", "unknown"],
  },
  customer: { label: "Customer", level: "customer", column: "customer_key" },
  customer_segment: {
    label: "Customer segment",
    level: "customer",
    column: "segment",
    values: ["champions", "loyal", "big-spenders", "at-risk", "lost", "others"],
  },
  customer_group: { label: "Customer group", level: "customer", column: "customer_group", none: "No group" },
  /** Month of the first order, `2026-11`. */
  cohort: { label: "Cohort", level: "customer", column: "cohort" },
  sku: { label: "SKU", level: "line", column: "sku" },
  line_kind: { label: "Product or fee", level: "line", column: "kind", values: ["product", "fee"] },
  product: { label: "Product", level: "product", column: "product_id" },
  category: { label: "Category", level: "product", column: "category" },
  department: { label: "Department", level: "product", column: "department" },
  brand: { label: "Brand", level: "product", column: "brand" },
  supplier: { label: "Supplier", level: "product", column: "supplier" },
  product_status: { label: "Product status", level: "product", column: "product_status" },
  landing_page: { label: "Landing page", level: "session", column: "landing_page" },
} as const satisfies Record<string, Dimension>;

export type DimensionName = keyof typeof dimensions;

export function noneOf(name: DimensionName): string {
  const { none = "Unknown" }: Dimension = dimensions[name];
  return none;
}

import type { Columns } from "./columns.ts";

/** When it was: the instant, and the day and hour by the store's clock. `hour_at` is the instant that hour began. */
export const time = { day: "day", hour: "int", hour_at: "instant", weekday: "int" } as const;

/** What an order itself knows of its dimensions; of a return without an order, what that knows. */
export const ownDimensions = {
  order_id: "text?",
  status: "text?",
  customer_key: "text?",
  channel: "text?",
  source: "text?",
  campaign: "text?",
  referrer: "text?",
  device: "text?",
  country: "text?",
  state: "text?",
  city: "text?",
  payment_method: "text?",
  shipping_method: "text?",
  location: "text?",
  promotion: "text?",
  /** The member of staff who looks after it. */
  owner: "text?",
} as const;

/** What is known of an order and said again on each of its lines and returns, so that no query joins for it. */
const orderDimensions = { ...ownDimensions, order_id: "text", status: "text", customer_type: "text" } as const;

export const saleSums = {
  units: "bigint",
  gross: "bigint",
  discount: "bigint",
  revenue: "bigint",
  tax: "bigint",
  cogs: "bigint",
  costed_revenue: "bigint",
  costed_units: "bigint",
} as const;

/**
 * A cube: sums of a day by the few things that orders have in common, and by one thing of their lines. With all that is
 * known of an order in it, it would be as long as the lines.
 */
const cube = <K extends string>(key: K) => {
  return {
    day: "day",
    weekday: "int",
    kind: "text",
    channel: "text?",
    customer_type: "text",
    country: "text?",
    [key]: "text?",
    ...saleSums,
    orders: "bigint",
  } as const;
};

const productDays = {
  day: "day",
  weekday: "int",
  kind: "text",
  sku: "text",
  /** What it was called that day. */
  title: "text",
  ...saleSums,
  orders: "bigint",
} as const;

/** A cube of whole months, each under its first day. */
function ofMonths<const C extends { weekday: "int" }>({ weekday: _, ...columns }: C): Omit<C, "weekday"> {
  return columns;
}

/** Of the parcels of an order. Seconds are 0 where that has not happened, so that sums are of those where it has. */
export const fulfilment = {
  /** 1 once a parcel has left. */
  shipped: "int",
  /** From the order to its first parcel leaving. */
  ship_seconds: "bigint",
  /** 1 where that was within 24 hours. */
  shipped_in_a_day: "int",
  /** 1 where more than one parcel left. */
  split: "int",
  /** 1 once every parcel that left has arrived, and all that is wanted has left. */
  delivered: "int",
  /** From the first parcel leaving to the last arriving. */
  delivery_seconds: "bigint",
  /** 1 where it is delivered and a day was promised. */
  promised: "int",
  /** 1 where the last parcel arrived on that day, by the store's clock, or before. */
  on_time: "int",
} as const;

export const orderOwn = {
  number: "text",
  version: "int",
  placed_at: "instant",
  lines: "int",
  products: "int",
  multi_product: "int",
  ...fulfilment,
  ...saleSums,
  delivery: "bigint",
  total: "bigint",
} as const;

/** `kind` is `fee` where no product stands behind it. */
export const lineOwn = {
  line_id: "text",
  kind: "text",
  sku: "text",
  title: "text",
  unit_price: "bigint",
  ...saleSums,
} as const;

export const returnOwn = {
  /** The refund, or the number of an imported return, which may give back lines of several orders. */
  return_id: "text",
  /** The order or the return whose record tells of it. */
  record_id: "text",
  line_id: "text",
  kind: "text",
  sku: "text?",
  title: "text",
  reason: "text?",
  units: "bigint",
  value: "bigint",
  tax: "bigint",
  cogs: "bigint",
} as const;

export const paymentOwn = { payment_id: "text", kind: "text", captured: "bigint", refunded: "bigint" } as const;

/** One thing that happened in a visit to the storefront, as its pixel told it. */
export const pageEventOwn = {
  event_id: "text",
  /** Random: of a visit or, with consent, of a browser. */
  browser: "text",
  happened_at: "instant",
  kind: "text",
  path: "text",
  product: "text?",
  words: "text?",
  sku: "text?",
  quantity: "int?",
  price: "int?",
  step: "text?",
  order_id: "text?",
  source: "text",
  utm_source: "text?",
  medium: "text?",
  campaign: "text?",
  referrer: "text?",
  device: "text",
  country: "text?",
} as const;

/** Tables cut into months, each sorted by `day`; one file each. Sums of money are minor units of the store's currency. */
export const monthlyTables = {
  /** One row for each order that counts as a sale. */
  orders: {
    ...time,
    ...orderDimensions,
    ...orderOwn,
    /** Which order of its customer it is, from 1. */
    nth: "int?",
    /** Of the order of its customer before it. */
    previous_day: "day?",
    is_first: "int",
    new_revenue: "bigint",
  },
  /** One row for each line of them. */
  order_lines: {
    ...time,
    ...orderDimensions,
    ...lineOwn,
    /** A number that is its order's alone in this state of the lake: counting and joining them is much faster than ids. */
    order_no: "bigint",
  },
  /** One row for each line that came back, at the day it did, with the dimensions of its order where that is known. */
  return_lines: { ...time, ...ownDimensions, customer_type: "text", ...returnOwn },
  /** One row for each movement of money. */
  payments: { ...time, ...orderDimensions, ...paymentOwn },
  /** Which version of which order or return the lake has, those that do not count among them; `day` is where it belongs. */
  records: { day: "day", kind: "text", id: "text", version: "int" },
  page_events: { ...time, ...pageEventOwn },
  /** Visits, made of the page events of their month. */
  sessions: {
    ...time,
    session_id: "text",
    customer_key: "text?",
    channel: "text?",
    source: "text?",
    campaign: "text?",
    referrer: "text?",
    device: "text?",
    country: "text?",
    landing_page: "text?",
    sessions: "int",
    bounced: "int",
    page_views: "int",
    viewed_product: "int",
    /** Something was in the basket: it was put there, or the visit went on from there. So with the steps after it. */
    added_to_cart: "int",
    began_checkout: "int",
    reached_delivery: "int",
    reached_payment: "int",
    purchased: "int",
    order_id: "text?",
    /** Of what was put into the basket, where no order was placed; minor units, as the prices stood there. */
    abandoned_value: "bigint",
    /** 1 where a basket was left, and this browser placed an order within `recoveryDays`. */
    recovered: "int",
    /** Of a basket that was left and bought later: its part of `abandoned_value`. */
    recovered_value: "bigint",
    seconds: "int",
  },
  product_days: productDays,
  department_days: cube("department"),
  category_days: cube("category"),
  brand_days: cube("brand"),
  supplier_days: cube("supplier"),
  product_months: ofMonths(productDays),
  department_months: ofMonths(cube("department")),
  category_months: ofMonths(cube("category")),
  brand_months: ofMonths(cube("brand")),
  supplier_months: ofMonths(cube("supplier")),
} as const satisfies Record<string, Columns>;

/** Tables that are one file. */
export const wholeTables = {
  /** The newest version of each product and customer, as told; `products` and `customers` are made from it. */
  known: { kind: "text", id: "text", version: "int", doc: "text" },
  /** What is known of a SKU now. */
  products: {
    sku: "text",
    product_id: "text?",
    title: "text",
    options: "text?",
    category: "text?",
    department: "text?",
    brand: "text?",
    supplier: "text?",
    product_status: "text?",
    price: "bigint?",
    list_price: "bigint?",
    cost: "bigint?",
    launched: "day?",
    image_key: "text?",
  },
  /** One row for each person who ordered; names and addresses are not in the lake. */
  customers: {
    customer_key: "text",
    customer_id: "text?",
    registered: "day?",
    first_day: "day",
    last_day: "day",
    cohort: "text",
    orders: "int",
    units: "bigint",
    revenue: "bigint",
    country: "text?",
    customer_group: "text?",
    segment: "text",
  },
} as const satisfies Record<string, Columns>;

/** The cubes of days, and what sums each up by whole months. */
export const monthsOf = {
  product_days: "product_months",
  department_days: "department_months",
  category_days: "category_months",
  brand_days: "brand_months",
  supplier_days: "supplier_months",
} as const;

export type CubeOfDays = keyof typeof monthsOf;
export type CubeOfMonths = (typeof monthsOf)[CubeOfDays];
export type MonthlyTable = keyof typeof monthlyTables;
export type WholeTable = keyof typeof wholeTables;
export type LakeTable = MonthlyTable | WholeTable;

/** Raised when a column changes its meaning: the next compaction then makes every table anew from the shop's records. */
export const schemaVersion = 7;

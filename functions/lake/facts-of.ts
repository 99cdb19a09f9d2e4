import { pictureOf } from "@quayside/shared/catalog/picture-of.ts";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import type { Customer } from "@quayside/shared/customers/schema.ts";
import { dayOf, type Instant } from "@quayside/shared/kernel/day.ts";
import { payableOf } from "@quayside/shared/orders/authorisation.ts";
import { deliverySold } from "@quayside/shared/orders/refundable.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import type { Return } from "@quayside/shared/returns/schema.ts";
import { isSecured } from "../orders/lifecycle.ts";
import { dimensionsOf, unknown } from "./facts/dimensions-of.ts";
import type { Fact, LineOwn, MovementRows, OrderOwn } from "./facts/fact.ts";
import { fulfilmentOf } from "./facts/fulfilment-of.ts";
import { keptLines } from "./facts/kept-lines.ts";
import { paymentRows } from "./facts/payment-rows.ts";
import { isReturn, loneLines, returnedLines } from "./facts/returned-lines.ts";
import { monthOf, type storeTime } from "./store-time.ts";
import { saleSums } from "./tables.ts";

type TimeOf = ReturnType<typeof storeTime>;

/** A sale: paid, promised by the shopper's bank, paid in part, or with nothing to pay; until it is cancelled. */
export function isSale(order: Order): boolean {
  const { state, paymentState } = order;
  if (state === "draft" || state === "cancelled") return false;
  return isSecured(order) || paymentState === "partially-paid" || payableOf(order) <= 0;
}

const sumNames = Object.keys(saleSums) as (keyof typeof saleSums)[];

function orderRow(order: Order, lines: readonly LineOwn[], timeOf: TimeOf): OrderOwn {
  const sums = Object.fromEntries(
    sumNames.map((name) => [name, lines.reduce((sum, line) => sum + line[name], 0)]),
  ) as Record<keyof typeof saleSums, number>;
  const delivery = deliverySold(order);
  const tax = sums.tax + delivery.tax;
  const wanted = order.lines.filter(({ quantity, cancelled }) => quantity > cancelled);
  const products = new Set(wanted.flatMap(({ productId }) => productId ?? [])).size;
  return {
    ...{ number: order.number, version: order.version, placed_at: order.placedAt },
    ...{ lines: lines.length, products, multi_product: products > 1 ? 1 : 0 },
    ...fulfilmentOf(order, (instant) => timeOf(instant).day),
    ...{ ...sums, tax, delivery: delivery.delivery, total: sums.revenue + delivery.delivery + tax },
  };
}

type Told = Pick<Fact, "id" | "version" | "at"> & { kind: "order" | "return" };

/** `others` are days on which the record may ever have had rows beside its own: an earlier version's must be found, too. */
function movement(told: Told, doc: MovementRows, others: readonly string[]): Fact {
  const months = [...new Set([doc.time.day, ...others].map(monthOf))].sort();
  return { ...told, day: doc.time.day, months, doc };
}

/** An order as it stands, with the returns and payments of it; `at` is when it was changed to this. */
export function factsOf(order: Order, timeOf: TimeOf, at: Instant = order.placedAt): Fact {
  const isCounted = isSale(order);
  const lines = isCounted ? keptLines(order) : [];
  const returned = isCounted ? order.refunds.filter(isReturn) : [];
  const { id, version, refunds, paymentEvents } = order;
  const doc = {
    time: timeOf(order.placedAt),
    dimensions: dimensionsOf(order),
    orders: isCounted ? [orderRow(order, lines, timeOf)] : [],
    order_lines: lines,
    return_lines: returned.flatMap((refund) => {
      const time = timeOf(refund.at);
      return returnedLines(order, refund).map((row) => ({ ...time, ...row }));
    }),
    payments: paymentRows(order).map(({ at: moved, ...row }) => ({ ...timeOf(moved), ...row })),
  };
  const others = [...refunds, ...paymentEvents].map((each) => timeOf(each.at).day);
  return movement({ kind: "order", id, version, at }, doc, others);
}

/** A return: what of it no order is known for. */
export function factsOfReturn(record: Return, timeOf: TimeOf, at: Instant = record.returnedAt): Fact {
  const { id, version, country, returnedAt } = record;
  const time = timeOf(returnedAt);
  const doc = {
    time,
    dimensions: { ...unknown, country: country || null },
    ...{ orders: [], order_lines: [], payments: [] },
    return_lines: loneLines(record).map((row) => ({ ...time, ...row })),
  };
  return movement({ kind: "return", id, version, at }, doc, []);
}

const elsewhere = { day: null, months: [] };

export function factsOfProduct(product: Product, timeZone: string, at: Instant = product.updatedAt): Fact {
  const { id, version, title, brand, supplier, status, categoryId, createdAt, images } = product;
  const products = product.variants.map((variant) => ({
    ...{ sku: variant.sku, product_id: id, title, category_id: categoryId, product_status: status },
    options: Object.values(variant.options).join(" / ") || null,
    ...{ brand: brand || null, supplier: supplier || null, price: variant.price },
    ...{ list_price: variant.listPrice ?? null, cost: variant.cost ?? null },
    launched: dayOf(new Date(createdAt), timeZone),
    image_key: pictureOf({ images }, variant)?.key ?? null,
  }));
  return { kind: "product", id, version, at, ...elsewhere, doc: { products } };
}

/** A product that is no more; its id is never used again. */
export function factsOfRemoved(kind: "product", id: string, version: number, at: Instant): Fact {
  return { kind, id, version: version + 1, at, ...elsewhere, doc: { products: [] } };
}

type Person = Omit<Customer, "stats">;

export function factsOfCustomer(customer: Person, timeZone: string, at: Instant = customer.updatedAt): Fact {
  const { id, version, state, createdAt, country, groups } = customer;
  const isGone = state === "deleted" || state === "merged";
  const registered = state === "registered" ? dayOf(new Date(createdAt), timeZone) : null;
  const customers = isGone ? [] : [{ customer_id: id, registered, country: country ?? null, groups }];
  return { kind: "customer", id, version, at, ...elsewhere, doc: { customers } };
}

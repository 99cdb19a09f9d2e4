import * as z from "zod";
import { Day } from "./kernel/day.ts";
import { idSchema } from "./kernel/id.ts";
import { Currency, Money } from "./kernel/money.ts";

/** One row of the events table: a fact in the past tense, with the shape of what it carries. */
export interface EventDefinition<Name extends string = string, S extends z.core.$ZodType = z.core.$ZodType> {
  name: Name;
  payload: S;
}

export function defineEvent<const Name extends `${string}.${string}`, S extends z.core.$ZodType>(
  name: Name,
  payload: S,
): EventDefinition<Name, S> {
  return { name, payload };
}

export type PayloadOf<E extends EventDefinition> = z.output<E["payload"]>;

const order = z.object({ orderId: idSchema("order"), number: z.string() });

export const ProductChanged = defineEvent("product.changed", z.object({ productId: idSchema("product") }));
/** What anyone pays for these SKUs, or for all that these price lists name, may be another price now. */
export const PricesChanged = defineEvent(
  "prices.changed",
  z.object({ skus: z.array(z.string()), priceListIds: z.array(idSchema("priceList")) }),
);
/** A publication: shoppers find these products as they are now, or, after a build from nothing, all of them. */
export const CatalogPublished = defineEvent(
  "catalog.published",
  z.object({ productIds: z.union([z.literal("all"), z.array(idSchema("product"))]) }),
);
export const SettingsChanged = defineEvent("settings.changed", z.object({ version: z.int() }));
export const StockChanged = defineEvent("stock.changed", z.object({ skus: z.array(z.string()) }));
const LowStockRow = z.object({
  sku: z.string(),
  title: z.string(),
  /** Its name. */
  location: z.string(),
  available: z.int(),
  incoming: z.int(),
  reorderPoint: z.int(),
});
export type LowStockRow = z.output<typeof LowStockRow>;
export const StockLow = defineEvent("stock.low", z.object({ rows: z.array(LowStockRow).min(1) }));
/** A sales goal is behind what was expected of its period by now. */
export const GoalOffTrack = defineEvent(
  "goal.off-track",
  z.object({
    goalId: idSchema("goal"),
    name: z.string(),
    metric: z.enum(["revenue", "orders", "units"]),
    from: Day,
    to: Day,
    currency: Currency,
    target: z.number(),
    actual: z.number(),
    expected: z.number(),
    projected: z.number().nullable(),
  }),
);
export const OrderPlaced = defineEvent("order.placed", order.extend({ total: Money }));
export const OrderPaid = defineEvent("order.paid", order.extend({ total: Money, email: z.string() }));
export const OrderCancelled = defineEvent("order.cancelled", order.extend({ reason: z.string(), email: z.string() }));
export const OrderRefunded = defineEvent("order.refunded", order.extend({ amount: Money, email: z.string() }));
export const CustomerDeleted = defineEvent("customer.deleted", z.object({ customerId: idSchema("customer") }));
/** Two records of one person are one: what the other had is on its way to the one that stays. */
export const CustomersMerged = defineEvent(
  "customer.merged",
  z.object({ customerId: idSchema("customer"), otherId: idSchema("customer") }),
);
export const OrderShipped = defineEvent(
  "order.shipped",
  order.extend({ shipmentId: idSchema("shipment"), email: z.string() }),
);
export const OrderLinesCancelled = defineEvent(
  "order.lines-cancelled",
  order.extend({
    lines: z.array(z.object({ lineId: z.string(), quantity: z.int() })),
    reason: z.string(),
    email: z.string(),
  }),
);
/** Somebody who knows an order's number and address asks for the link to its page. */
export const OrderLinkRequested = defineEvent("order.link-requested", order);
export const OrderAuthorised = defineEvent("order.authorised", order.extend({ email: z.string() }));
export const OrderAddressEdited = defineEvent("order.address-edited", order);
/** Somebody looks after an order from now on, or nobody does. */
export const OrderAssigned = defineEvent("order.assigned", order.extend({ staffId: z.string().optional() }));
export const ImportRequested = defineEvent(
  "import.requested",
  z.object({ importId: idSchema("import"), step: z.enum(["validate", "commit"]) }),
);

export const ImageUploaded = defineEvent("image.uploaded", z.object({ imageId: idSchema("image") }));
/** The tree of categories: their names, places, pictures or existence. */
export const CategoriesChanged = defineEvent("categories.changed", z.object({ categoryId: idSchema("category") }));
export const CollectionsChanged = defineEvent(
  "collections.changed",
  z.object({ collectionId: idSchema("collection") }),
);
export const ExportRequested = defineEvent("export.requested", z.object({ exportId: idSchema("export") }));
/** A report is to be made; `attempt` counts from 1. */
export const ReportRequested = defineEvent(
  "report.requested",
  z.object({ reportId: idSchema("report"), attempt: z.int().min(1) }),
);
/** A report that a schedule asked for has its files. */
export const ReportReady = defineEvent("report.ready", z.object({ reportId: idSchema("report") }));

/** The third of the four tables: every event there is. */
export const events = [
  ProductChanged,
  PricesChanged,
  StockChanged,
  StockLow,
  GoalOffTrack,
  CatalogPublished,
  SettingsChanged,
  OrderPlaced,
  OrderPaid,
  OrderCancelled,
  OrderRefunded,
  OrderShipped,
  OrderLinesCancelled,
  OrderLinkRequested,
  OrderAuthorised,
  OrderAddressEdited,
  OrderAssigned,
  CustomerDeleted,
  CustomersMerged,
  ImportRequested,
  ImageUploaded,
  CategoriesChanged,
  CollectionsChanged,
  ExportRequested,
  ReportRequested,
  ReportReady,
] as const;

export type EventName = (typeof events)[number]["name"];

/** What travels: the same envelope in the outbox, on the bus and in a queue. */
export const EventEnvelope = z.object({
  id: idSchema("event"),
  name: z.string(),
  storeId: z.string(),
  at: z.string(),
  requestId: z.string(),
  payload: z.unknown(),
});
export type EventEnvelope = z.output<typeof EventEnvelope>;

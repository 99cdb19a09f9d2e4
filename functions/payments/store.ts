import { AppError, isAppError } from "@quayside/shared/kernel/errors.ts";
import type { PaymentEvent } from "@quayside/shared/orders/schema.ts";
import { Entity } from "electrodb";
import type { Clock } from "../platform/clock.ts";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf } from "../store/document.ts";
import { indexKey, itemKey, number, sortedKey, text } from "../store/keys.ts";
import { type Item, putWrite, type Write } from "../store/write.ts";
import type { Recorded } from "./reconciliation/compare.ts";

/** Whoever puts the item has recorded what the provider's object tells; it also finds an order by a payment id. */
const PaymentEventItem = new Entity(
  {
    model: { service: "quayside", entity: "payment-event", version: "1" },
    attributes: {
      storeId: text,
      reference: text,
      kind: text,
      orderId: text,
      day: text,
      doc: documentAttribute,
    },
    indexes: {
      byDay: indexKey("gsi1", "payment-events", ["day"], ["reference", "kind"]),
      byReference: sortedKey("payment", ["reference"], ["kind"]),
    },
  },
  { table: "quayside" },
);

/** Days a provider's report is remembered; providers repeat for three. */
const keepDays = 30;

const ReportItem = new Entity(
  {
    model: { service: "quayside", entity: "payment-report", version: "1" },
    attributes: {
      storeId: text,
      reportId: text,
      type: text,
      state: text,
      ttl: number,
    },
    indexes: {
      byId: itemKey("payment-report", ["reportId"], "report"),
    },
  },
  { table: "quayside" },
);

function eventKnown(): AppError {
  return new AppError("conflict", "PAYMENT_EVENT_KNOWN", "This payment event was recorded meanwhile.");
}

export function paymentEventWrite(storeId: string, orderId: string, event: PaymentEvent): Write {
  const { reference, kind, at } = event;
  const row = { storeId, reference, kind, orderId, day: at.slice(0, 10), doc: event };
  return putWrite(PaymentEventItem.create(row).params(), eventKnown);
}

function recordedIn(item: Item): Recorded {
  return { orderId: String(item.orderId), event: documentOf<PaymentEvent>(item) };
}

/** Everything recorded on a UTC day. */
export async function eventsOfDay(db: Db, storeId: string, day: string): Promise<Recorded[]> {
  const items = await db.queryAll(PaymentEventItem.query.byDay({ storeId, day }).params());
  return items.map(recordedIn);
}

/** Everything recorded of these provider's objects, whenever that was. */
export async function eventsByReference(db: Db, storeId: string, references: Iterable<string>): Promise<Recorded[]> {
  const kinds = ["captured", "refunded", "refund-failed", "disputed", "dispute-won"];
  const keys = [...new Set(references)].flatMap((reference) =>
    kinds.map((kind) => PaymentEventItem.get({ storeId, reference, kind }).params()),
  );
  return (await db.batchGet(keys)).map(recordedIn);
}

/** The order behind a provider's id: an intent, a charge or a refund. */
export async function orderIdByPayment(db: Db, storeId: string, reference: string): Promise<string | undefined> {
  const { items } = await db.query(PaymentEventItem.query.byReference({ storeId, reference }).params(), { limit: 1 });
  return items[0] && String(items[0].orderId);
}

interface Report {
  id: string;
  type: string;
}

function reportRow(clock: Clock, storeId: string, { id, type }: Report, state: "received" | "processed") {
  const ttl = Math.floor(clock.now().getTime() / 1000) + keepDays * 86_400;
  return { storeId, reportId: id, type, state, ttl };
}

function reportKnown(old: Item | undefined): AppError {
  return new AppError("conflict", "REPORT_KNOWN", "This report came before.", { state: old?.state });
}

/** Remembers a report; `processed` when it was worked off before. One that was only received is worked on again. */
export async function storeReport(db: Db, clock: Clock, storeId: string, report: Report) {
  const put = ReportItem.create(reportRow(clock, storeId, report, "received"));
  try {
    await db.scratch(putWrite(put.params(), reportKnown));
    return "received";
  } catch (error) {
    if (!isAppError(error, "REPORT_KNOWN")) throw error;
    return error.details.state === "processed" ? "processed" : "received";
  }
}

export async function markProcessed(db: Db, clock: Clock, storeId: string, report: Report): Promise<void> {
  await db.scratch(putWrite(ReportItem.put(reportRow(clock, storeId, report, "processed")).params()));
}

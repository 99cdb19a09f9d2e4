import type { DatabaseSync } from "node:sqlite";
import type { ObjectStore } from "./objects.ts";
import { signatureHeader } from "./signature.ts";
import type { WebhookMode } from "./webhook-plan.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Growing gaps over three days, after which the delivery is given up, as Stripe does. */
const RETRY_DELAYS = [
  SECOND,
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
  24 * HOUR,
];
const TIMEOUT_MS = 20 * SECOND;

export interface Endpoint {
  url: string;
  secrets: readonly string[];
}

export interface Delivery {
  id: number;
  event: string;
  state: "pending" | "delivered" | "dropped" | "failed";
  /** Unix milliseconds of the next try. */
  due: number;
  attempts: number;
  status: number | null;
  error: string | null;
}

export interface DeliveryResult {
  delivered: number;
  failed: number;
}

export interface Courier {
  db: DatabaseSync;
  objects: ObjectStore;
  clock: () => Date;
  random: () => number;
  endpoint: Endpoint;
  signal: AbortSignal;
}

export function listDeliveries(db: DatabaseSync, state?: Delivery["state"]): Delivery[] {
  const filter = state === undefined ? "" : "where state = ?";
  const columns = "seq as id, event, state, due, attempts, status, error";
  const rows = db.prepare(`select ${columns} from deliveries ${filter} order by seq`).all(...(state ? [state] : []));
  return rows.map(
    (row): Delivery => ({
      id: Number(row.id),
      event: String(row.event),
      state: String(row.state) as Delivery["state"],
      due: Number(row.due),
      attempts: Number(row.attempts),
      status: row.status === null ? null : Number(row.status),
      error: row.error === null ? null : String(row.error),
    }),
  );
}

function ordered(deliveries: Delivery[], order: WebhookMode["order"], random: () => number): Delivery[] {
  if (order === "reversed") return deliveries.reverse();
  if (order === "created") return deliveries;
  const keyed = deliveries.map((delivery) => ({ delivery, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ delivery }) => delivery);
}

async function post({ objects, clock, endpoint, signal }: Courier, event: string): Promise<number> {
  const body = JSON.stringify(objects.find("event", event), null, 2);
  const timestamp = Math.floor(clock().getTime() / 1000);
  const response = await fetch(endpoint.url, {
    method: "POST",
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "User-Agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
      "Stripe-Signature": signatureHeader(body, endpoint.secrets, timestamp),
    },
    body,
    redirect: "manual",
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
  await response.body?.cancel();
  return response.status;
}

function record(courier: Courier, delivery: Delivery, status: number | null, error: string | null): boolean {
  const { db, objects, clock } = courier;
  const attempts = delivery.attempts + 1;
  const delivered = status !== null && status >= 200 && status < 300;
  const wait = RETRY_DELAYS[delivery.attempts];
  const state = delivered ? "delivered" : wait === undefined ? "failed" : "pending";
  const due = clock().getTime() + (wait ?? 0);
  const update = "update deliveries set state = ?, due = ?, attempts = ?, status = ?, error = ? where seq = ?";
  db.prepare(update).run(state, due, attempts, status, error, delivery.id);
  const event = objects.find("event", delivery.event);
  if (delivered && event) objects.put({ ...event, pending_webhooks: 0 });
  return delivered;
}

async function deliver(courier: Courier, delivery: Delivery): Promise<boolean> {
  try {
    return record(courier, delivery, await post(courier, delivery.event), null);
  } catch (error) {
    if (courier.signal.aborted) return false;
    return record(courier, delivery, null, error instanceof Error ? error.message : String(error));
  }
}

/** Tries each delivery that is waiting and due by `due` once, one after the other. */
export async function deliverDue(courier: Courier, order: WebhookMode["order"], due: number): Promise<DeliveryResult> {
  const waiting = listDeliveries(courier.db, "pending").filter((delivery) => delivery.due <= due);
  const result: DeliveryResult = { delivered: 0, failed: 0 };
  for (const delivery of ordered(waiting, order, courier.random)) {
    if (courier.signal.aborted) break;
    if (await deliver(courier, delivery)) result.delivered += 1;
    else result.failed += 1;
  }
  return result;
}

export function resendEvent(db: DatabaseSync, event: string, due: number): void {
  db.prepare("insert into deliveries (event, state, due) values (?, 'pending', ?)").run(event, due);
}

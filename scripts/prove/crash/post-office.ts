import { documentOf } from "@quayside/functions/store/document.ts";
import type { EventEnvelope } from "@quayside/shared/events.ts";
import { paymentOperations } from "@quayside/shared/payments/contract.ts";
import type { SQSBatchResponse } from "aws-lambda";
import type { Call } from "../world/call.ts";
import type { World } from "../world.ts";
import { type Host, WorkerDied } from "./host.ts";

/** What others bring to the shop, again and again until it says that it has it. */
export interface PostOffice {
  /** One round over everything that is undelivered. */
  round(): Promise<void>;
  /** Rounds until nothing is left. */
  empty(): Promise<void>;
}

const mailed = new Set([
  "order.paid",
  "order.authorised",
  "order.cancelled",
  "order.refunded",
  "order.shipped",
  "order.lines-cancelled",
]);

/** The provider's webhooks and the outbox' events, both at least once. `mayRepeat` hears of events whose handler died. */
export function openPostOffice(
  world: World,
  host: Host,
  call: Call,
  mayRepeat: (event: EventEnvelope) => void,
): PostOffice {
  const reported = new Set<string>();
  const consumed = new Set<string>();

  async function bringReports(): Promise<number> {
    const fresh = [];
    for await (const event of world.stripe.client.events.list({ limit: 100 })) {
      if (reported.has(event.id)) continue;
      fresh.push(event);
    }
    for (const event of fresh.reverse()) {
      const { body, signature } = world.stripe.report(event);
      const headers = { "content-type": "application/json", "stripe-signature": signature };
      const answer = await call(paymentOperations.stripeWebhook, { raw: body, headers });
      if (answer.status === 200) reported.add(event.id);
    }
    return fresh.length;
  }

  async function bringEvents(): Promise<number> {
    const items = await world.table.items();
    const events = items.flatMap((item) => (item.__edb_e__ === "event" ? [documentOf<EventEnvelope>(item)] : []));
    const fresh = events.filter(({ id, name }) => !consumed.has(id) && mailed.has(name));
    for (const event of fresh.sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const before = host.mails.length;
      try {
        const { batchItemFailures } = (await host.ask({ kind: "mail", event })) as SQSBatchResponse;
        if (batchItemFailures.length === 0) consumed.add(event.id);
      } catch (error) {
        if (!(error instanceof WorkerDied)) throw error;
        if (host.mails.length > before) mayRepeat(event);
      }
    }
    return fresh.length;
  }

  const round = async () => {
    await bringReports();
    await bringEvents();
  };
  return {
    round,
    async empty() {
      for (let rounds = 0; rounds < 20; rounds += 1) {
        const left = (await bringReports()) + (await bringEvents());
        if (left === 0) return;
        // A mail whose sender died is claimed until its lease runs out.
        world.clock.advance(91);
      }
    },
  };
}

/** A process that does the shop's work until it is killed. Told what to do, and answering, over its parent's channel. */
import { randomUUID } from "node:crypto";
import { checkoutRoutes } from "@quayside/functions/checkout/routes.ts";
import type { SagaPoint } from "@quayside/functions/checkout/saga-points.ts";
import { sweepCheckouts } from "@quayside/functions/checkout/sweep-checkouts.ts";
import { queueHandler } from "@quayside/functions/events/consume.ts";
import { httpHandler } from "@quayside/functions/http/handler.ts";
import { mailConsumers } from "@quayside/functions/mail/consumers.ts";
import type { MailSender } from "@quayside/functions/mail/sender.ts";
import { orderRoutes } from "@quayside/functions/orders/routes.ts";
import { paymentRoutes } from "@quayside/functions/payments/routes.ts";
import { stripeProvider } from "@quayside/functions/payments/stripe.ts";
import { systemClock } from "@quayside/functions/platform/clock.ts";
import { systemCtx } from "@quayside/functions/platform/ctx.ts";
import { env } from "@quayside/functions/platform/env.ts";
import { linkSigner } from "@quayside/functions/platform/links.ts";
import { customerVerifier } from "@quayside/functions/platform/tokens.ts";
import { createDb } from "@quayside/functions/store/db.ts";
import { documentClient } from "@quayside/functions/store/document-client.ts";
import { wireClient } from "@quayside/functions/store/wire-client.ts";
import { taxTables } from "@quayside/functions/tax/table-provider.ts";
import type { APIGatewayProxyEventV2, Context, SQSEvent } from "aws-lambda";
import { quietLogger } from "../world/quiet-logger.ts";
import { stripeSecret } from "../world/stripe-secret.ts";
import type { Order, Receipt, Report, Work, WorkerOptions } from "./protocol.ts";

const options = JSON.parse(process.argv[2] ?? "{}") as WorkerOptions;
const report = (told: Report) => void process.send?.(told);

let offset = 0;
const clock = { ...systemClock, now: () => new Date(Date.now() + offset) };

function checkpoint(point: SagaPoint): void {
  if (point === options.dieAt) process.kill(process.pid, "SIGKILL");
}

const receipts = new Map<string, () => void>();
const sender: MailSender = {
  send: ({ subject }) =>
    new Promise((resolve) => {
      const id = randomUUID();
      receipts.set(id, () => resolve(id));
      report({ kind: "mail", id, subject });
    }),
};

const { endpoint, ...credentials } = options.table;
const client = documentClient(wireClient({ endpoint, credentials, region: "eu-west-1" }));
const { logger } = quietLogger();
const deps = {
  db: createDb({ client, tableName: options.tableName, clock }),
  ...{ clock, logger, checkpoint, sender },
  verifyCustomer: customerVerifier(options.customerPool),
  taxes: taxTables,
  payments: stripeProvider({ clock, secret: async () => stripeSecret, apiBase: options.stripe }),
  links: linkSigner(async () => "a secret that signs links in the proofs"),
  render: async ({ kind, order }: { kind: string; order: { id: string } }) => ({
    ...{ subject: `${kind} ${order.id}`, html: "", text: "" },
  }),
  storeOrigin: "https://shop.example",
};

const http = httpHandler([...checkoutRoutes, ...paymentRoutes, ...orderRoutes], deps);
const mail = queueHandler("mailer", mailConsumers, deps);

/** A queue message as an EventBridge rule puts it there. */
function queued(event: object): SQSEvent {
  return { Records: [{ messageId: "1", body: JSON.stringify({ detail: event }) }] } as SQSEvent;
}

function done(work: Work): Promise<unknown> {
  if (work.kind === "http") return http(work.event as unknown as APIGatewayProxyEventV2, {} as Context);
  if (work.kind === "mail") return mail(queued(work.event));
  return sweepCheckouts(deps, systemCtx(env.storeId, "checkout.sweep", clock));
}

process.on("message", async (message: Order | Receipt) => {
  if ("kind" in message) return receipts.get(message.id)?.();
  offset = message.offset;
  const { id } = message;
  try {
    report({ kind: "done", id, result: await done(message.work) });
  } catch (error) {
    report({ kind: "failed", id, message: String(error) });
  }
});
process.on("disconnect", () => process.exit(0));
report({ kind: "ready" });

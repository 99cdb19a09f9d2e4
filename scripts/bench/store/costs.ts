import { serviceRows } from "@quayside/functions/services.ts";
import { synthesised } from "@quayside/infra/synthesised.ts";
import type { Measured } from "./measured.ts";
import { prices } from "./prices.ts";
import type { Units } from "./units.ts";

/** What no measurement on one machine can tell. */
export const assumptions = {
  /** Billed milliseconds of an HTTP function on arm64 with 1 GB: mostly waiting for DynamoDB and Stripe. */
  billedMsPerRequest: 60,
  memoryGb: 1,
  /** Bytes of log a request leaves: the function's line, the platform's report, the gateway's access line. */
  logBytesPerRequest: 900,
  /** Requests of one checkout, with the views of cart and delivery options between its steps. */
  requestsPerOrder: 12,
  reportsPerOrder: 4,
  /** Outbox events of one paid order, and mails about it. */
  eventsPerOrder: 2,
  mailsPerOrder: 1,
  /** Strong reads and writes of the mailer for one mail. */
  mailUnits: { read: 3, write: 2 },
  /** Catalogue reads behind one order, of which no cache answered any. */
  catalogueReadsPerOrder: 200,
  /** Long polls a month of one queue behind a Lambda: five pollers, three a minute each. */
  pollsPerQueue: 5 * 3 * 60 * 24 * 30,
} as const;

const ofUnits = ({ read, write }: Units) => read * prices.dynamoRead + write * prices.dynamoWrite;

const perRequest =
  prices.apiRequest +
  prices.lambdaRequest +
  (assumptions.billedMsPerRequest / 1000) * assumptions.memoryGb * prices.lambdaGbSecond +
  (assumptions.logBytesPerRequest / 1e9) * prices.logGb;

/** Dollars per 1 000 orders: of the checkouts alone, and with the browsing behind them. Data transfer is not in it. */
export function costPerThousandOrders({ guestCheckout, webhooks, productDetail }: Measured) {
  const none = { read: 0, write: 0 };
  const { requestsPerOrder, reportsPerOrder, eventsPerOrder, mailsPerOrder, catalogueReadsPerOrder } = assumptions;
  const database =
    ofUnits(guestCheckout?.units ?? none) + ofUnits(webhooks?.units ?? none) + ofUnits(assumptions.mailUnits);
  const requests = (requestsPerOrder + reportsPerOrder) * perRequest;
  const events = eventsPerOrder * (prices.event + 3 * prices.queueRequest + 2 * prices.lambdaRequest);
  const mails = mailsPerOrder * prices.mail;
  const order = database + requests + events + mails;
  const browsing = catalogueReadsPerOrder * (perRequest + ofUnits(productDetail?.units ?? none));
  const dollars = (each: number) => Number((each * 1000).toFixed(3));
  return {
    checkout: dollars(order),
    withBrowsing: dollars(order + browsing),
    parts: { database: dollars(database), requests: dollars(requests), events: dollars(events), mails: dollars(mails) },
  };
}

type Resource = { Type: string; Properties?: { Rules?: unknown[] } };

function resources(): Resource[] {
  const { stacks, template } = synthesised();
  return Object.keys(stacks).flatMap((name) => Object.values(template(name).toJSON().Resources ?? {}) as Resource[]);
}

/** Dollars of a month in which nobody comes, from what the stacks would deploy. Storage and free tiers are not in it. */
export function costOfIdleMonth() {
  const all = resources();
  const count = (type: string) => all.filter(({ Type }) => Type === type).length;
  const rules = all.reduce(
    (sum, { Type, Properties }) => sum + (Type.endsWith("WebACL") ? (Properties?.Rules?.length ?? 0) : 0),
    0,
  );
  const queues = serviceRows.filter(([, { queue }]) => queue).length;
  const sweeps = 60 * 24 * 30;
  const sweep = prices.lambdaRequest + 0.05 * prices.lambdaGbSecond + prices.dynamoRead + prices.scheduledInvocation;
  const parts = {
    firewall: count("AWS::WAFv2::WebACL") * prices.firewall + rules * prices.firewallRule,
    secrets: count("AWS::SecretsManager::Secret") * prices.secret,
    keys: count("AWS::KMS::Key") * prices.key,
    alarms: count("AWS::CloudWatch::Alarm") * prices.alarm,
    dashboards: count("AWS::CloudWatch::Dashboard") * prices.dashboard,
    queuePolls: queues * assumptions.pollsPerQueue * prices.queueRequest,
    sweeper: sweeps * (sweep + (assumptions.logBytesPerRequest / 1e9) * prices.logGb),
  };
  const rounded = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, Number(value.toFixed(2))]));
  const total = Object.values(parts).reduce((sum, value) => sum + value, 0);
  return { total: Number(total.toFixed(2)), parts: rounded };
}

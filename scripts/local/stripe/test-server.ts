import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Stripe from "stripe";
import { readBody } from "./http.ts";
import { createStripe, type StripeStandIn } from "./server.ts";

export const SECRET_KEY = "sk_test_quayside";
export const PUBLISHABLE_KEY = "pk_test_quayside";

export interface ReceivedWebhook {
  body: string;
  signature: string;
}

export interface TestServer {
  stripe: Stripe;
  control: StripeStandIn["control"];
  baseUrl: string;
  /** Every webhook that arrived, in order of arrival. */
  received: ReceivedWebhook[];
  /** The status the webhook receiver answers with. */
  answerWith(status: number): void;
  /** Moves the stand-in's clock. */
  advance(seconds: number): void;
  close(): Promise<void>;
}

const START = Date.UTC(2026, 10, 20, 12);

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)));

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function startReceiver() {
  const received: ReceivedWebhook[] = [];
  let status = 200;
  const server = createServer(async (req: IncomingMessage, res) => {
    received.push({ body: await readBody(req), signature: String(req.headers["stripe-signature"]) });
    res.writeHead(status).end();
  });
  const port = await listen(server);
  const answerWith = (next: number) => {
    status = next;
  };
  return { received, answerWith, url: `http://127.0.0.1:${port}/webhooks/stripe`, stop: () => stop(server) };
}

export function clientFor(port: number, secretKey = SECRET_KEY): Stripe {
  return new Stripe(secretKey, { host: "127.0.0.1", port, protocol: "http", maxNetworkRetries: 0, telemetry: false });
}

/** The stand-in behind a real HTTP server, the real client library, and a webhook receiver. */
export async function startTestServer(options: { secrets?: readonly string[] } = {}): Promise<TestServer> {
  let time = START;
  const receiver = await startReceiver();
  const standIn = await createStripe({
    dataDir: ":memory:",
    secretKey: SECRET_KEY,
    publishableKey: PUBLISHABLE_KEY,
    webhook: { url: receiver.url, secrets: options.secrets ?? ["whsec_test"] },
    clock: () => new Date(time),
  });
  const server = createServer((req, res) => void standIn.handle(req, res));
  const port = await listen(server);
  return {
    stripe: clientFor(port),
    control: standIn.control,
    baseUrl: `http://127.0.0.1:${port}`,
    received: receiver.received,
    answerWith: receiver.answerWith,
    advance: (seconds) => {
      time += seconds * 1000;
    },
    close: async () => {
      await stop(server);
      await standIn.close();
      await receiver.stop();
    },
  };
}

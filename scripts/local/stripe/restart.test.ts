import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type Stripe from "stripe";
import { afterEach, expect, it } from "vitest";
import { clientFor, SECRET_KEY } from "./test-server.ts";

const SERVER = `
import { createServer } from "node:http";
import { createStripe } from ${JSON.stringify(new URL("./server.ts", import.meta.url).href)};
const [dataDir, secretKey] = process.argv.slice(1);
const webhook = { url: "http://127.0.0.1:9/", secrets: ["whsec_test"] };
const stripe = await createStripe({ dataDir, secretKey, publishableKey: "pk", webhook, clock: () => new Date() });
stripe.control.webhooks.set({ paused: true });
const server = createServer((req, res) => void stripe.handle(req, res));
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
`;

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

async function start(dataDir: string): Promise<{ child: ChildProcess; stripe: Stripe }> {
  const args = ["--input-type=module", "-e", SERVER, dataDir, SECRET_KEY];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const [port] = await once(createInterface({ input: child.stdout }), "line");
  return { child, stripe: clientFor(Number(port)) };
}

interface Acknowledged {
  intent: string;
  key: string;
}

/** Pays until the process is killed under it; returns what was acknowledged before that. */
async function payUntilKilled(stripe: Stripe, child: ChildProcess): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  const timer = setTimeout(() => child.kill("SIGKILL"), 400);
  try {
    for (let index = 0; ; index += 1) {
      const key = `order_${index}`;
      const intent = await stripe.paymentIntents.create(payment(index), { idempotencyKey: key });
      acknowledged.push({ intent: intent.id, key });
    }
  } catch {
    clearTimeout(timer);
    return acknowledged;
  }
}

const payment = (index: number) => ({
  amount: 1_000 + index,
  currency: "gbp",
  payment_method: "pm_card_visa",
  confirm: true,
});

it("keeps every acknowledged payment, its events and its key through kill -9", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "stripe-restart-"));
  try {
    const first = await start(dataDir);
    const acknowledged = await payUntilKilled(first.stripe, first.child);
    expect(acknowledged.length).toBeGreaterThan(3);

    const { stripe } = await start(dataDir);
    const intents = await stripe.paymentIntents.list({ limit: 100 }).autoPagingToArray({ limit: 10_000 });
    const known = new Map(intents.map((intent) => [intent.id, intent]));
    for (const { intent } of acknowledged) expect(known.get(intent)?.status).toBe("succeeded");
    expect(intents.length - acknowledged.length).toBeLessThanOrEqual(1);

    const events = await stripe.events
      .list({ type: "payment_intent.succeeded", limit: 100 })
      .autoPagingToArray({ limit: 10_000 });
    expect(events).toHaveLength(intents.length);

    const last = acknowledged.at(-1);
    const again = await stripe.paymentIntents.create(payment(acknowledged.length - 1), { idempotencyKey: last?.key });
    expect(again.id).toBe(last?.intent);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}, 20_000);

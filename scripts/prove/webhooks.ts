import { paymentOperations } from "@quayside/shared/payments/contract.ts";
import { strangers } from "./access-strangers.ts";
import type { Checks, Proof, Size } from "./proof.ts";
import { act } from "./webhooks/act.ts";
import { type History, histories } from "./webhooks/history.ts";
import { type Outcome, outcomeOf, stockOfThing } from "./webhooks/outcome.ts";
import { type Postbox, promptPostbox, unreliablePostbox } from "./webhooks/postbox.ts";
import { type Answer, errorCode } from "./world/call.ts";
import { seededRandom } from "./world/random.ts";
import { openWorld, type World } from "./world.ts";

type OpenPostbox = (intentId: string) => Postbox;

/** Lives one history through with a new order; the post comes between the steps, and all of it in the end. */
async function live(
  world: World,
  history: History,
  open: OpenPostbox,
): Promise<{ outcome: Outcome; delivered: number }> {
  const before = await stockOfThing(world);
  const order = await world.shopper.order([{ sku: world.thing.sku, quantity: 2 }], { code: "TENTH" });
  const intentId = order.payment?.intentId ?? "";
  const postbox = open(intentId);
  for (const step of history) {
    await act(world, order, intentId, step);
    await postbox.deliver();
  }
  await postbox.deliverAll();
  // What a report set going at the provider, a refund for one, is reported in its turn.
  world.stripe.control.settle();
  await postbox.deliverAll();
  return { outcome: await outcomeOf(world, order.orderId, before), delivered: postbox.delivered() };
}

async function proveForgeries(world: World, checks: Checks): Promise<void> {
  for (const { name, request, status } of await strangers(world, paymentOperations.stripeWebhook)) {
    world.table.takeWrites();
    const answer = await world.call(paymentOperations.stripeWebhook, request);
    checks.that(
      `${name} is refused`,
      answer.status === status && errorCode(answer) === "SIGNATURE_NOT_VALID",
      () => answer.text,
    );
    checks.equal(`${name} leaves no trace`, world.table.takeWrites(), []);
  }
}

interface Tally {
  delivered: number;
  states: Map<string, number>;
}

/** One history, first with prompt post and then in other ways, on a shop of its own. */
async function proveHistory(checks: Checks, history: History, permutations: number, seed: number, tally: Tally) {
  const random = seededRandom(seed);
  const world = await openWorld({ seed, pace: 10, currency: "EUR" });
  const refused = ({ status, text }: Answer) =>
    checks.that("every genuine report is taken", false, () => `${status} ${text}`);
  try {
    const { outcome } = await live(world, history, (intentId) => promptPostbox(world, intentId, refused));
    const expected = JSON.stringify(outcome);
    const state = String(outcome.paymentState);
    tally.states.set(state, (tally.states.get(state) ?? 0) + 1);
    checks.equal("every ledger sums to zero", outcome.balance, 0);
    checks.equal("the end is what the provider says", [outcome.captured, outcome.refunded], outcome.provider);
    for (let permutation = 0; permutation < permutations; permutation += 1) {
      const other = await live(world, history, (intentId) => unreliablePostbox(world, intentId, random, refused));
      tally.delivered += other.delivered;
      const found = JSON.stringify(other.outcome);
      const tell = () => [history, found, expected].map((each) => JSON.stringify(each)).join("\n              ");
      checks.that("however the post comes, the end is the same", found === expected, tell);
    }
    const told = () => JSON.stringify(world.faults).slice(0, 2000);
    checks.that("nothing went wrong unexpectedly", world.faults.length === 0, told);
  } finally {
    await world.close();
  }
}

async function proveWebhooks(checks: Checks, { small, seed, only }: Size) {
  const { count, permutations } = small ? { count: 6, permutations: 2 } : { count: 50, permutations: 10 };
  const tally: Tally = { delivered: 0, states: new Map() };
  const world = await openWorld({ seed });
  await proveForgeries(world, checks).finally(() => world.close());
  const all = histories(count, seededRandom(seed));
  const chosen = only ? all.filter((history) => history.some(({ kind }) => kind === only)) : all;
  for (const [index, history] of chosen.entries())
    await proveHistory(checks, history, permutations, seed * 1000 + index, tally);
  const { delivered, states } = tally;
  return { histories: chosen.length, permutations, delivered, paymentStates: Object.fromEntries(states) };
}

export const webhooks: Proof = {
  name: "webhooks",
  summary: "payment histories whose reports come late, twice and in any order end alike; forged reports are refused",
  run: proveWebhooks,
};

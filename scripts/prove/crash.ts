import { setTimeout as sleep } from "node:timers/promises";
import { type SagaPoint, sagaPoints } from "@quayside/functions/checkout/saga-points.ts";
import type { EventEnvelope } from "@quayside/shared/events.ts";
import type { PaymentSettings } from "@quayside/shared/store/presentation.ts";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { bundleWorker } from "./crash/bundle-worker.ts";
import { type Host, openHost, WorkerDied } from "./crash/host.ts";
import { openPostOffice, type PostOffice } from "./crash/post-office.ts";
import {
  type Behaviour,
  behaviour,
  cartFor,
  liveThrough,
  type Scenario,
  scenarios,
  scenariosOfParcels,
  type Told,
} from "./crash/scenarios.ts";
import { judge } from "./crash/verdict.ts";
import { mutantPlugins } from "./mutants/esbuild-plugin.ts";
import type { Checks, Proof, Size } from "./proof.ts";
import { type Call, type Invoke, openCall } from "./world/call.ts";
import { payAt } from "./world/pay.ts";
import { seededRandom } from "./world/random.ts";
import { openShopper, type Shopper } from "./world/shopper.ts";
import { tableName } from "./world/table.ts";
import { openWorld, type World } from "./world.ts";

/** Past every reservation. */
const reservation = 901;
/** Past the time after which a paid order's mail is looked after. */
const mailGrace = 601;

interface Stage {
  checks: Checks;
  world: World;
  host: Host;
  shopper: Shopper;
  call: Call;
  post: PostOffice;
  told: Told[];
  mayRepeat: string[];
}

const mailOf: Record<string, string> = {
  "order.paid": "confirmation",
  "order.authorised": "confirmation",
  "order.cancelled": "cancelled",
  "order.refunded": "refunded",
  "order.shipped": "shipped",
  "order.lines-cancelled": "lines-cancelled",
};

function subjectOf({ name, payload }: EventEnvelope): string {
  return `${mailOf[name]} ${(payload as { orderId: string }).orderId}`;
}

/** A request whose worker died is a connection that broke: the client knows nothing. */
function throughWorker(host: Host): Invoke {
  return async (event) => {
    try {
      return (await host.ask({ kind: "http", event })) as APIGatewayProxyStructuredResultV2;
    } catch (error) {
      if (error instanceof WorkerDied) return { statusCode: 502, body: '{"message":"Bad Gateway"}' };
      throw error;
    }
  };
}

async function openStage(
  checks: Checks,
  seed: number,
  capture: Part["capture"],
): Promise<Stage & { close(): Promise<void> }> {
  const world = await openWorld({ seed, capture });
  const bundle = await bundleWorker(mutantPlugins());
  const { customerPool } = world.tokens;
  const options = { table: await world.table.address(), tableName, stripe: world.stripe.apiBase, customerPool };
  const host = openHost(bundle.file, options, world.clock);
  const call = openCall(throughWorker(host), world.tokens);
  const mayRepeat: string[] = [];
  return {
    ...{ checks, world, host, call, mayRepeat, told: [] },
    shopper: openShopper(call, (intentId, card) => payAt(world.stripe.client, intentId, card)),
    post: openPostOffice(world, host, call, (event) => void mayRepeat.push(subjectOf(event))),
    async close() {
      await host.stop();
      await world.close();
      bundle.remove();
    },
  };
}

async function live(stage: Stage, how: Behaviour): Promise<void> {
  const { world, shopper, call, told } = stage;
  const cart = await cartFor(stage, how.scenario);
  const heard = await liveThrough({ world, shopper, call }, cart, how);
  told.push(heard);
  stage.checks.that("staff are answered as they must be", heard.odd.length === 0, () => heard.odd.join("; "));
  stage.checks.that("who insists gets the order", !how.insists || heard.orderId !== undefined, () =>
    JSON.stringify(heard),
  );
}

async function sweep({ host }: Stage): Promise<void> {
  await host.ask({ kind: "sweep" }).catch((error: unknown) => {
    if (!(error instanceof WorkerDied)) throw error;
  });
}

/** Past what a bank holds of an authorisation. */
const authorisation = 7 * 86_400;

/** A shop of one way to take money, the points that only its orders pass, and what is lived there. */
interface Part {
  capture: PaymentSettings["capture"];
  points: readonly SagaPoint[];
  lived: readonly Scenario[];
  /** These pass every point, with what the post brings and the sweeper does. */
  fewest: readonly Scenario[];
  /** Seconds that pass, each with a sweep, until all that was left half-done is finished. */
  waits: readonly number[];
}

const isOfParcels = (point: SagaPoint) => point.startsWith("capture.");
const parts: readonly Part[] = [
  {
    ...{ capture: "automatic", points: sagaPoints.filter((point) => !isOfParcels(point)), lived: scenarios },
    ...{ fewest: ["is cancelled paid", "is cancelled unpaid"], waits: [reservation, mailGrace] },
  },
  {
    ...{ capture: "per-parcel", points: sagaPoints.filter(isOfParcels), lived: scenariosOfParcels },
    ...{ fewest: ["is sent in two parcels"], waits: [reservation, mailGrace, authorisation, mailGrace] },
  },
];

/** The scenarios, with a worker that dies at the point; whoever comes after it is well. */
async function dieAt(stage: Stage, point: SagaPoint, lived: readonly Scenario[]): Promise<void> {
  const { checks, host, post, world } = stage;
  const before = host.deaths;
  await host.armNext(point);
  const one = (scenario: Scenario) => live(stage, { scenario, insists: true });
  for (const scenario of lived) if (host.deaths === before) await one(scenario);
  await post.round();
  if (host.deaths === before) {
    await one("never pays");
    world.clock.advance(reservation);
    await sweep(stage);
  }
  checks.equal(`the worker died once at ${point}`, host.deaths - before, 1);
}

/** Shoppers come and go, reports and events arrive, and the worker is killed at any moment. */
async function killAtRandom(
  stage: Stage,
  kills: number,
  random: () => number,
  lived: readonly Scenario[],
): Promise<void> {
  const { host, post } = stage;
  const until = host.deaths + kills;
  const isOver = () => host.deaths >= until;
  const shoppers = Array.from({ length: 4 }, async () => {
    await live(stage, { scenario: lived[0] ?? "pays", insists: true });
    while (!isOver()) await live(stage, behaviour(random, lived));
  });
  const postman = (async () => {
    while (!isOver()) await post.round();
  })();
  while (!isOver()) {
    await host.ready();
    await sleep(random() * 800);
    await host.kill();
  }
  await Promise.all([...shoppers, postman]);
}

async function proveCrash(checks: Checks, size: Size) {
  const figures: Record<string, unknown> = {};
  for (const part of parts) {
    const points = part.points.filter((point) => point.startsWith(size.only ?? ""));
    if (points.length > 0) figures[part.capture] = await provePart(checks, size, { ...part, points });
  }
  return figures;
}

async function provePart(checks: Checks, { small, seed, only }: Size, part: Part) {
  const { points, lived, fewest, waits, capture } = part;
  const kills = small ? 2 : capture === "automatic" ? 200 : 50;
  const stage = await openStage(checks, seed, capture);
  const { host, world, post, mayRepeat } = stage;
  try {
    for (const point of points) await dieAt(stage, point, small ? fewest : lived);
    for (const scenario of points.length === 1 ? [] : lived) await live(stage, { scenario, insists: true });
    if (!only) await killAtRandom(stage, kills, seededRandom(seed), lived);
    const killed = host.deaths;
    for (const wait of waits) {
      world.clock.advance(wait);
      await sweep(stage);
      await post.empty();
    }
    checks.equal("nobody died while things were put right", host.deaths, killed);
    const judged = await judge(checks, world, { told: stage.told, mails: host.mails, mayRepeat });
    return { points: points.length, killed, ...judged, mailsThatMayRepeat: mayRepeat.length };
  } finally {
    await stage.close();
  }
}

export const crash: Proof = {
  name: "crash",
  summary:
    "the worker killed at every numbered point and at random; after two sweeps money, stock, books and mails are right",
  run: proveCrash,
};

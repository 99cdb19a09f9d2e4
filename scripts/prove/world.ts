import type { HttpDeps } from "@quayside/functions/http/handler.ts";
import type { Route } from "@quayside/functions/http/route.ts";
import { openTestLake } from "@quayside/functions/lake/test-lake.ts";
import { boundRoutes } from "./world/bound-routes.ts";
import { type Call, inProcess, openCall } from "./world/call.ts";
import { type Catalogue, openCatalogue, type StockedProduct } from "./world/catalogue.ts";
import { type WorldClock, worldClock } from "./world/clock.ts";
import { type WorldDeps, worldDeps } from "./world/deps.ts";
import { payAt } from "./world/pay.ts";
import { quietLogger } from "./world/quiet-logger.ts";
import { seededRandom } from "./world/random.ts";
import { openShopper, type Shopper } from "./world/shopper.ts";
import { openSignIn } from "./world/sign-in.ts";
import { openStripe, type WorldStripe } from "./world/stripe.ts";
import { openTable, type WorldTable } from "./world/table.ts";
import { openTokens, type Tokens } from "./world/tokens.ts";
import { openUploads, type Uploads } from "./world/uploads.ts";
import type { WorldOptions } from "./world/world-options.ts";

/** A shop to prove things on: its table, its goods, its payment provider, and everybody who may call it. */
export interface World {
  clock: WorldClock;
  table: WorldTable;
  tokens: Tokens;
  stripe: WorldStripe;
  catalogue: Catalogue;
  /** On sale, with stock for whoever wants it. */
  thing: StockedProduct;
  deps: WorldDeps;
  uploads?: Uploads;
  routes: readonly Route<unknown>[];
  call: Call;
  shopper: Shopper;
  /** What the handlers logged as unexpected. */
  faults: unknown[];
  close(): Promise<void>;
}

/** What the figures of the proofs are made of. */
const sales = [{ id: "ord_1", at: "2026-01-05T10:00:00.000Z", lines: [{ sku: "MUG", units: 2, gross: 1000 }] }];

export async function openWorld({
  seed = 1,
  layer,
  pace = 1,
  whole = false,
  currency,
  capture,
}: WorldOptions = {}): Promise<World> {
  const clock = worldClock(seededRandom(seed), pace);
  const [table, stripe, routes] = await Promise.all([openTable(clock, layer), openStripe(clock), boundRoutes()]);
  const tokens = openTokens();
  const { logger, faults } = quietLogger();
  const catalogue = await openCatalogue(table.db, clock, { currency, capture });
  const thing = await catalogue.product();
  const { payments, vault } = stripe;
  const [identity, uploads, lake] = whole
    ? await Promise.all([openSignIn(), openUploads(), openTestLake({ sales })])
    : [];
  const parts = { db: table.db, clock, logger, catalogue: catalogue.catalogue, payments, vault, tokens };
  const deps = worldDeps({
    ...parts,
    pools: identity?.pools,
    staffPool: identity?.staffPool,
    uploads,
    lake: lake?.lake,
  });
  // Routes of all domains: each verb finds in the world's deps what its own type names, or fails its first call.
  const call = openCall(inProcess(routes as Route<HttpDeps>[], deps), tokens);
  return {
    ...{ clock, table, tokens, stripe, catalogue, thing, deps, uploads, routes, call, faults },
    shopper: openShopper(call, (intentId, card) => payAt(stripe.client, intentId, card)),
    async close() {
      await identity?.close();
      await uploads?.close();
      await lake?.close();
      await stripe.stop();
      await table.stop();
      catalogue.close();
    },
  };
}

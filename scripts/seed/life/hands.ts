import { tableSource } from "@quayside/functions/cart/table-source.ts";
import type { Route } from "@quayside/functions/http/route.ts";
import { StripeSecret, stripeClients, stripeProvider } from "@quayside/functions/payments/stripe.ts";
import type { Ctx } from "@quayside/functions/platform/ctx.ts";
import { env } from "@quayside/functions/platform/env.ts";
import { linkSigner } from "@quayside/functions/platform/links.ts";
import { createLogger } from "@quayside/functions/platform/log.ts";
import { secretReader } from "@quayside/functions/platform/secrets.ts";
import { createDb, type Db } from "@quayside/functions/store/db.ts";
import { taxTables } from "@quayside/functions/tax/table-provider.ts";
import { type TrackQueue, trackQueue } from "@quayside/functions/tracking/queue.ts";
import { type Actor, allPermissions } from "@quayside/shared/access.ts";
import type { Call } from "@quayside/shared/contract/client.ts";
import type { StaffOperation, StorefrontOperation } from "@quayside/shared/contract/route-table.ts";
import type { trackingOperations } from "@quayside/shared/tracking/contract.ts";
import type Stripe from "stripe";
import * as z from "zod";
import type { StripeControl } from "../../local/stripe/control.ts";
import { boundRoutes } from "../../prove/world/bound-routes.ts";
import { type StoryClock, storyClock } from "./story-clock.ts";

/** An operation of the shop, done at a moment by somebody. */
export type Act = Call<StaffOperation | StorefrontOperation | typeof trackingOperations.collect>;

/** Whoever does things in the shop's past, through its own verbs. */
export interface Hands {
  db: Db;
  clock: StoryClock;
  /** The provider as the shop asks it. */
  payments: ReturnType<typeof stripeProvider>;
  /** What the shopper's bank and the merchant do at the provider. */
  stripe: StripeControl;
  client(): Promise<Stripe>;
  staff(moment: Date): Act;
  /** `account` is the `sub` of who is signed in, `token` the secret of a cart. */
  shopper(moment: Date, who?: { account?: string; email?: string; token?: string }): Act;
  /** Sets the clocks, and gives the context in which a job or the provider's report is handled. */
  system(moment: Date, name: string): Ctx;
}

interface Request {
  params?: unknown;
  query?: unknown;
  body?: unknown;
}

/** What the hands reach into. */
export interface HandsParts {
  db: Db;
  track: TrackQueue;
  stripe: StripeControl;
  secret(): Promise<StripeSecret>;
  linkSecret(): Promise<string>;
  /** Of the provider. */
  apiBase: string | undefined;
}

/** The platform of this process's environment. */
export function partsOfPlatform(stripe: StripeControl): HandsParts {
  const secrets = secretReader();
  return {
    ...{ db: createDb(), stripe, apiBase: env.stripeApiBase, track: trackQueue(env.trackQueueUrl) },
    secret: async () => StripeSecret.parse(JSON.parse(await secrets(env.stripeSecretId))),
    linkSecret: () => secrets(env.linkSecretId),
  };
}

function depsOf({ db, track, secret, apiBase, linkSecret }: HandsParts, clock: StoryClock) {
  return {
    ...{ db, track, clock, taxes: taxTables, logger: createLogger("seed") },
    payments: stripeProvider({ clock, secret, apiBase }),
    links: linkSigner(linkSecret),
    source: async ({ storeId }: Ctx) => tableSource(db, storeId),
  };
}

/** Opens the shop's verbs in this process, each to be done at a moment that is named. */
export async function openHands(parts: HandsParts): Promise<Hands> {
  const { db, stripe } = parts;
  const clock = storyClock();
  const deps = depsOf(parts, clock);
  const routes = new Map((await boundRoutes()).map((route) => [String(route.operation.id), route]));
  const routeOf = (id: string): Route<unknown> => {
    const route = routes.get(id);
    if (!route) throw new Error(`there is no operation ${id}`);
    return route;
  };
  const set = (moment: Date) => {
    clock.set(moment);
    stripe.travel(moment);
  };
  const contextOf = (actor: Actor, guestToken?: string): Ctx => ({
    ...{ storeId: env.storeId, actor, requestId: clock.newId("request"), now: clock.now().toISOString() },
    ...(guestToken ? { guestToken } : {}),
    viewer: { userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", objects: false },
  });
  const acting = (moment: Date, actor: Actor, token?: string): Act => {
    set(moment);
    const act = async (id: string, { params = {}, query = {}, body }: Request = {}) => {
      const { operation, run } = routeOf(id);
      const input = {
        params: operation.params && z.parse(operation.params, params),
        query: operation.query && z.parse(operation.query, query),
        body: operation.body && z.parse(operation.body, body),
      };
      return z.parse(operation.output, await run(deps, contextOf(actor, token), input));
    };
    // The route table gives each id its request and answer.
    return act as unknown as Act;
  };
  return {
    ...{ db, clock, stripe, payments: deps.payments, client: stripeClients(parts) },
    staff(moment) {
      const [staffId, email] = ["00000000-0000-4000-8000-000000000ada", "ada@quayside.example"];
      const permissions = new Set(allPermissions);
      return acting(moment, { kind: "staff", staffId, email, permissions, signedInAt: moment.getTime() / 1000 });
    },
    shopper(moment, { account, email = "", token } = {}) {
      if (account === undefined) return acting(moment, { kind: "guest" }, token);
      return acting(moment, { kind: "customer", accountId: account, email, emailVerified: true }, token);
    },
    system(moment, name) {
      set(moment);
      return contextOf({ kind: "system", name });
    },
  };
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { CORS_HEADERS } from "./access.ts";
import { type Api, handleApi } from "./api.ts";
import { startClockwork } from "./clockwork.ts";
import { contextOpener } from "./context.ts";
import { createControl, type StripeControl } from "./control.ts";
import { handleControl } from "./control-routes.ts";
import { openDatabase } from "./database.ts";
import { noFaults } from "./faults.ts";
import { openIdempotency } from "./idempotency.ts";
import { cryptoRandom, newId } from "./ids.ts";
import { openObjects } from "./objects.ts";
import { routeMatcher } from "./route.ts";
import { ROUTES } from "./routes.ts";
import { STEADY_MODE, type WebhookPlan } from "./webhook-plan.ts";

export interface StripeStandInOptions {
  /** Folder of the database file, or `:memory:`. */
  dataDir: string | ":memory:";
  secretKey: string;
  publishableKey: string;
  /** Where events go; each secret adds a signature, so that two may be alive at once. */
  webhook: { url: string; secrets: readonly string[] } | undefined;
  clock: () => Date;
  /** Begins with its webhooks paused, until `control.webhooks` lets them go. */
  isPaused?: boolean;
  /** Numbers in [0, 1); cryptographic by default. It makes ids, so a seeded one must not run twice on one database. */
  random?: () => number;
}

export interface StripeStandIn {
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
  control: StripeControl;
  close(): Promise<void>;
}

function dispatcher(api: Api, control: StripeControl): StripeStandIn["handle"] {
  return async (req, res) => {
    if (req.url?.startsWith("/_control")) return handleControl(control, req, res);
    if (req.method !== "OPTIONS") return handleApi(api, req, res);
    res.writeHead(204, CORS_HEADERS).end();
  };
}

/** A clock that can be set to another moment, at which it then stands, and back to its own time. */
function movableClock(own: () => Date) {
  let moment: Date | undefined;
  return {
    clock: () => moment ?? own(),
    travel(to: Date | undefined) {
      moment = to;
    },
  };
}

/** Stripe's API on this machine: the same objects, states, errors and events, kept in one SQLite file. */
export async function createStripe(options: StripeStandInOptions): Promise<StripeStandIn> {
  const { webhook, isPaused = false, random = cryptoRandom } = options;
  const { clock, travel } = movableClock(options.clock);
  const db = openDatabase(options.dataDir);
  const plan: WebhookPlan = { enabled: webhook !== undefined, mode: { ...STEADY_MODE, paused: isPaused } };
  const openContext = contextOpener({ db, clock, random, webhookPlan: plan });
  const now = () => Math.floor(clock().getTime() / 1000);
  const stopping = new AbortController();
  const courier = webhook && {
    db,
    clock,
    random,
    endpoint: webhook,
    objects: openObjects(db, now),
    signal: stopping.signal,
  };
  const clockwork = startClockwork({ db, openContext, clock, courier, mode: () => plan.mode });
  const faults = noFaults();
  const api: Api = {
    db,
    faults,
    keys: options,
    idempotency: openIdempotency(db, now()),
    match: routeMatcher(ROUTES),
    openContext,
    newId: (prefix) => newId(random, prefix),
    now,
    wake: clockwork.wake,
  };
  const controlContext = () => openContext({ id: null, idempotency_key: null });
  const control = createControl({ db, clock, clockwork, plan, faults, travel, openContext: controlContext });
  return {
    handle: dispatcher(api, control),
    control,
    close: async () => {
      stopping.abort();
      await clockwork.close();
      db.close();
    },
  };
}

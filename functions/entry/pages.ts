import { pageMaker } from "@quayside/web-store/ahead";
import { asking } from "../pages/ask.ts";
import { pagesHandler } from "../pages/handler.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { liveSnapshot } from "../search/live-snapshot.ts";
import { createDb } from "../store/db.ts";

const base = { db: createDb(), clock: systemClock, logger: createLogger("pages") };
const { storeId, scratchDir, storeOrigin: origin } = env;
const catalogue = liveSnapshot({ ...base, storeId, scratchDir, objects: objectsIn(env.snapshotBucket) });
const payments = { mode: env.stripeApiBase ? "local" : "stripe", publishableKey: env.stripePublishableKey } as const;
const objects = objectsIn(env.siteBucket);
const deps = { ...base, catalogue, payments, objects, origin, storeId };

export const handler = pagesHandler({
  ...deps,
  async maker(ofStore) {
    const template = await objects.text("index.html");
    return { template, make: pageMaker({ origin, template, ask: asking(deps, ofStore) }) };
  },
});

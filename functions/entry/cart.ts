import type { CartDeps } from "../cart/edit-cart.ts";
import { cartRoutes } from "../cart/routes.ts";
import { snapshotSource } from "../cart/snapshot-source.ts";
import { type HttpDeps, httpHandler } from "../http/handler.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { verifyCustomer } from "../platform/tokens.ts";
import { liveSnapshot } from "../search/live-snapshot.ts";
import { createDb } from "../store/db.ts";
import { taxTables } from "../tax/table-provider.ts";

const base = { db: createDb(), clock: systemClock, logger: createLogger("cart") };
const { storeId, scratchDir } = env;
const catalogue = liveSnapshot({ ...base, storeId, scratchDir, objects: objectsIn(env.snapshotBucket) });

export const handler = httpHandler<HttpDeps & CartDeps>(cartRoutes, {
  ...base,
  taxes: taxTables,
  verifyCustomer: verifyCustomer(),
  source: async (ctx) => snapshotSource(await catalogue.current(), base.db, ctx.storeId),
});

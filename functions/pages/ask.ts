import type { Ask } from "@quayside/web-store/ahead";
import * as z from "zod";
import { catalogRoutes } from "../catalog/routes.ts";
import type { Route } from "../http/route.ts";
import type { Clock } from "../platform/clock.ts";
import { systemCtx } from "../platform/ctx.ts";
import type { LiveSnapshot } from "../search/live-snapshot.ts";
import { searchRoutes } from "../search/routes.ts";
import type { StoreConfigDeps } from "../settings/store-config.ts";
import { storeRoutes } from "../settings/store-routes.ts";
import type { Db } from "../store/db.ts";

export interface AskDeps extends StoreConfigDeps {
  db: Db;
  clock: Clock;
  catalogue: LiveSnapshot;
}

const routes: readonly Route<AskDeps>[] = [...storeRoutes, ...catalogRoutes, ...searchRoutes];

/** Answers a page's public reads by the very verbs that answer browsers; what is not in the contract never leaves. */
export function asking(deps: AskDeps, storeId: string): Ask {
  const ctx = systemCtx(storeId, "pages", deps.clock);
  return async (id, request) => {
    const found = routes.find(({ operation }) => operation.id === id);
    if (!found) throw new Error(`a page asks for ${id}, which is not a public read`);
    const { operation, run } = found;
    const { params, query } = request as { params?: unknown; query?: unknown };
    const input = {
      params: operation.params && z.parse(operation.params, params ?? {}),
      query: operation.query && z.parse(operation.query, query ?? {}),
      body: undefined,
    };
    return z.parse(operation.output, await run(deps, ctx, input));
  };
}

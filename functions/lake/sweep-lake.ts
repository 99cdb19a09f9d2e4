import { addSeconds } from "@quayside/shared/kernel/day.ts";
import { forecastsPrefix } from "../forecasts/night/prefix.ts";
import { inParallel } from "../imports/in-parallel.ts";
import type { JobResult } from "../jobs/handler.ts";
import type { Ctx } from "../platform/ctx.ts";
import { visitsPrefix } from "../tracking/visits-inbox.ts";
import type { LakeDeps } from "./deps.ts";
import { forgetVisits } from "./forget-visits.ts";
import { inboxPrefix } from "./inbox.ts";
import { findLake } from "./store.ts";
import { filesOf } from "./working.ts";

/** Seconds after which a file that no manifest names was left by a compaction that died; one that runs is faster. */
const abandonedAfter = 86_400;

/** Removes what compactions that died left behind, and visits that are kept no longer. */
export async function sweepLake(deps: LakeDeps, ctx: Ctx): Promise<JobResult> {
  return { ...(await removeAbandoned(deps, ctx)), forgotten: await forgetVisits(deps, ctx) };
}

async function removeAbandoned({ db, lake, clock }: LakeDeps, ctx: Ctx): Promise<JobResult> {
  const before = addSeconds(clock.now().toISOString(), -abandonedAfter);
  const found = await lake.list(`${ctx.storeId}/`);
  // Read after the list: what is committed in between is named.
  const manifest = await findLake(db, ctx.storeId);
  if (!manifest) return { removed: 0 };
  const others = [inboxPrefix(ctx.storeId), visitsPrefix(ctx.storeId), forecastsPrefix(ctx.storeId)];
  const named = new Set([...filesOf(manifest), ...manifest.retired].map(({ key }) => key));
  const abandoned = found.filter(
    ({ key, modified }) =>
      !named.has(key) && !others.some((prefix) => key.startsWith(prefix)) && modified.toISOString() < before,
  );
  await inParallel(abandoned, 8, ({ key }) => lake.remove(key));
  return { removed: abandoned.length };
}

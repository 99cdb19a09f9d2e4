import { inParallel } from "../imports/in-parallel.ts";
import type { JobResult } from "../jobs/handler.ts";
import type { Ctx } from "../platform/ctx.ts";
import { findSettings } from "../settings/store.ts";
import { commit, removeRetired } from "./commit.ts";
import { makeLake } from "./compact/make-lake.ts";
import type { LakeDeps } from "./deps.ts";
import { hasStamp } from "./inbox.ts";
import { isMadeBy, type Manifest } from "./manifest.ts";
import { rebuildLake } from "./rebuild-lake.ts";
import { aroundOf } from "./shelf-of.ts";
import { findLake } from "./store.ts";
import { inboxAtOnce, inboxKeys, monthsMade, taken, working } from "./working.ts";

/** Files of the inbox taken at once, so that memory and disk are enough however much came in. */
const filesAtOnce = 150;
/** After so many a run ends, for its time is limited; the next goes on. */
const mostFiles = 4 * filesAtOnce;

interface Round {
  files: number;
  records: number;
  months: number;
}

/** `undefined` where another compaction was first: what it left, the next run does. */
async function round(deps: LakeDeps, ctx: Ctx, base: Manifest, keys: readonly string[]): Promise<Round | undefined> {
  const around = await aroundOf(deps.db, ctx, base.timeZone);
  return working(deps, base, async (work) => {
    const paths = await taken(deps, work, keys);
    if (!paths) return undefined;
    const made = await makeLake(work, paths, around);
    if (made && !(await commit(deps, work, made))) return undefined;
    await inParallel(keys, inboxAtOnce, (key) => deps.lake.remove(key));
    return { files: keys.length, records: made?.records ?? 0, months: made ? monthsMade(made) : 0 };
  });
}

/** What lay there when the run began: what an import adds meanwhile is cheaper taken together, by the next one. */
async function takeIn(deps: LakeDeps, ctx: Ctx, keys: readonly string[]): Promise<JobResult> {
  const result = { files: 0, records: 0, months: 0 };
  for (let from = 0; from < Math.min(keys.length, mostFiles); from += filesAtOnce) {
    const base = await findLake(deps.db, ctx.storeId);
    const done = base && (await round(deps, ctx, base, keys.slice(from, from + filesAtOnce)));
    if (!done) return { ...result, overtaken: 1 };
    result.files += done.files;
    result.records += done.records;
    result.months += done.months;
  }
  return result;
}

/**
 * Brings what lies in the inbox into the lake. Does nothing where it is empty. A lake that is not there, or was made by
 * other terms than the store's are now, is made anew.
 */
export async function compactLake(deps: LakeDeps, ctx: Ctx): Promise<JobResult> {
  const settings = await findSettings(deps.db, ctx.storeId);
  if (!settings) return { files: 0 };
  const base = await findLake(deps.db, ctx.storeId);
  const keys = await inboxKeys(deps, ctx.storeId);
  if (!base || !isMadeBy(base, settings) || keys.some((key) => !hasStamp(key, settings))) return rebuildLake(deps, ctx);
  if (keys.length > 0) return takeIn(deps, ctx, keys);
  return { files: 0, removed: await removeRetired(deps, base) };
}

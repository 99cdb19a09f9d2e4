import { inParallel } from "../imports/in-parallel.ts";
import type { JobResult } from "../jobs/handler.ts";
import type { Ctx } from "../platform/ctx.ts";
import { findSettings } from "../settings/store.ts";
import { visitsPrefix } from "../tracking/visits-inbox.ts";
import { commit } from "./commit.ts";
import { makeVisits } from "./compact/visits.ts";
import type { Work } from "./compact/work.ts";
import type { LakeDeps } from "./deps.ts";
import { isMadeBy, type Manifest } from "./manifest.ts";
import { findLake } from "./store.ts";
import { inboxAtOnce, taken, working } from "./working.ts";

/** Files taken at once; a run ends with the second hundred, the next goes on. */
const filesAtOnce = 100;
const mostRounds = 2;

/** How many events came in; `undefined` where another compaction was first: the next run does it again. */
async function round(deps: LakeDeps, base: Manifest, keys: readonly string[]): Promise<number | undefined> {
  return working(deps, base, async (work) => {
    const paths = await taken(deps, work, keys);
    if (!paths) return undefined;
    const made = await makeVisits(work, paths);
    if (made && !(await commit(deps, work, made))) return undefined;
    await inParallel(keys, inboxAtOnce, (key) => deps.lake.remove(key));
    return made?.records ?? 0;
  });
}

/** Brings what happened in visits into the lake. It waits where there is no lake, or one that is about to be made anew. */
export async function compactVisits(deps: LakeDeps, ctx: Ctx): Promise<JobResult> {
  const settings = await findSettings(deps.db, ctx.storeId);
  let events = 0;
  for (let rounds = 0; settings && rounds < mostRounds; rounds += 1) {
    const base = await findLake(deps.db, ctx.storeId);
    const found = await deps.lake.list(visitsPrefix(ctx.storeId));
    if (!base || !isMadeBy(base, settings) || found.length === 0) break;
    const oldest = found.toSorted((one, other) => one.modified.getTime() - other.modified.getTime());
    const keys = oldest.slice(0, filesAtOnce).map(({ key }) => key);
    const done = await round(deps, base, keys);
    if (done === undefined) return { events, overtaken: 1 };
    events += done;
  }
  return { events };
}

/** Into a lake that is made anew: what happened in visits is nowhere but in the one that was. */
export async function remakeVisits(work: Work, had: Manifest | undefined): Promise<void> {
  const files = Object.values(had?.monthly.page_events ?? {});
  if (files.length > 0) await makeVisits(work, await Promise.all(files.map((file) => work.local(file))));
}

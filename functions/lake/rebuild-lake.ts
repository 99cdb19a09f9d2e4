import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inParallel } from "../imports/in-parallel.ts";
import type { JobResult } from "../jobs/handler.ts";
import type { Ctx } from "../platform/ctx.ts";
import { findSettings } from "../settings/store.ts";
import { commit } from "./commit.ts";
import { makeLake } from "./compact/make-lake.ts";
import type { Work } from "./compact/work.ts";
import { remakeVisits } from "./compact-visits.ts";
import type { LakeDeps } from "./deps.ts";
import { everyFact } from "./every-fact.ts";
import type { Fact } from "./facts/fact.ts";
import { factsFile, type Terms } from "./inbox.ts";
import type { Manifest } from "./manifest.ts";
import { aroundOf } from "./shelf-of.ts";
import { findLake } from "./store.ts";
import { schemaVersion } from "./tables.ts";
import { filesOf, inboxAtOnce, inboxKeys, monthsMade, working } from "./working.ts";

const factsPerFile = 1000;

/** Writes every record of the shop as files such as the inbox has. */
async function gatherAll({ db }: LakeDeps, { session }: Work, ctx: Ctx, timeZone: string): Promise<string[]> {
  const paths: string[] = [];
  let facts: Fact[] = [];
  const flush = async () => {
    const path = join(session.folder, `all-${paths.length}.parquet`);
    await writeFile(path, factsFile(facts));
    paths.push(path);
    facts = [];
  };
  for await (const page of everyFact(db, ctx.storeId, timeZone, ctx.now)) {
    facts.push(...page);
    if (facts.length >= factsPerFile) await flush();
  }
  await flush();
  return paths;
}

/** A lake with nothing in it, that follows the one there was. */
function emptyLake(ctx: Ctx, { timeZone, currency }: Terms, had: Manifest | undefined): Manifest {
  const { version = 0, changedDays = [], retired = [] } = had ?? {};
  const monthly = {} as Manifest["monthly"];
  const terms = { schemaVersion, timeZone, currency, asOf: ctx.now };
  return { storeId: ctx.storeId, version, ...terms, monthly, whole: {}, changedDays, retired };
}

/** Makes the whole lake anew from the shop's records. What was told before the reading began is in it. */
export async function rebuildLake(deps: LakeDeps, ctx: Ctx): Promise<JobResult> {
  const settings = await findSettings(deps.db, ctx.storeId);
  if (!settings) return { records: 0 };
  const had = await findLake(deps.db, ctx.storeId);
  const keys = await inboxKeys(deps, ctx.storeId);
  const around = await aroundOf(deps.db, ctx, settings.timeZone);
  return working(deps, emptyLake(ctx, settings, had), async (work): Promise<JobResult> => {
    const paths = await gatherAll(deps, work, ctx, settings.timeZone);
    const made = (await makeLake(work, paths, around)) ?? {
      files: work.made,
      records: 0,
      changedDays: [],
      asOf: ctx.now,
    };
    await remakeVisits(work, had);
    const next = await commit(deps, work, made, had ? filesOf(had) : []);
    if (!next) return { overtaken: 1 };
    await inParallel(keys, inboxAtOnce, (key) => deps.lake.remove(key));
    return { rebuilt: 1, records: made.records, months: monthsMade(made) };
  });
}

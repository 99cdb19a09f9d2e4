import type { jobOperations } from "@quayside/shared/jobs/contract.ts";
import type { Verb } from "../http/route.ts";
import type { Db } from "../store/db.ts";
import { runsOf } from "./store.ts";

/** A page may end early where only failed ones are asked for. */
export const listRuns: Verb<{ db: Db }, typeof jobOperations.runs> = async ({ db }, { storeId }, { query }) => {
  const { job, failed, cursor, per_page: limit } = query;
  const page = await runsOf(db, storeId, job, { limit, cursor });
  return failed === true ? { ...page, items: page.items.filter(({ error }) => error !== undefined) } : page;
};

import type { jobOperations } from "@quayside/shared/jobs/contract.ts";
import type { Verb } from "../http/route.ts";
import { cursorRefused } from "../store/cursor.ts";
import type { Db } from "../store/db.ts";
import type { Job } from "./job.ts";
import { lastRuns } from "./store.ts";
import { jobs } from "./table.ts";

/** All of them at once: the table of jobs is short. */
export const listJobs: Verb<{ db: Db }, typeof jobOperations.list> = async ({ db }, { storeId }, { query }) => {
  if (query.cursor) throw cursorRefused();
  const last = await lastRuns(db, storeId);
  const rows: readonly Job[] = jobs;
  const items = rows.map((job) => ({ ...job, last: last.get(job.name) }));
  return { items: items.toSorted((one, other) => one.name.localeCompare(other.name)) };
};

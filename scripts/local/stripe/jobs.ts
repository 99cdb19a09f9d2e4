import type { DatabaseSync } from "node:sqlite";
import type { Context } from "./context.ts";
import { transaction } from "./database.ts";
import type { JobKind } from "./schedule-job.ts";

export type JobTable = Readonly<Record<JobKind, (context: Context, target: string) => void>>;

interface JobRow {
  seq: number;
  kind: JobKind;
  target: string;
}

function nextJob(db: DatabaseSync, due: number): JobRow | undefined {
  const row = db.prepare("select seq, kind, target from jobs where due <= ? order by due, seq limit 1").get(due);
  return row && { seq: Number(row.seq), kind: String(row.kind) as JobKind, target: String(row.target) };
}

/** A job that throws is a bug here: it is reported and dropped, so that those behind it still run. */
function runJob(db: DatabaseSync, work: () => void, seq: number): void {
  const drop = () => db.prepare("delete from jobs where seq = ?").run(seq);
  try {
    transaction(db, () => {
      drop();
      work();
    });
  } catch (error) {
    console.error("stripe stand-in:", error);
    drop();
  }
}

/** Runs every job due by `due` (unix milliseconds), each in its own transaction; returns how many. */
export function runJobs(db: DatabaseSync, jobs: JobTable, open: () => Context, due: number): number {
  let count = 0;
  for (let job = nextJob(db, due); job !== undefined; job = nextJob(db, due)) {
    const { seq, kind, target } = job;
    runJob(db, () => jobs[kind](open(), target), seq);
    count += 1;
  }
  return count;
}

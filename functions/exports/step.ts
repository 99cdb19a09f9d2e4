import { ExportRequested } from "@quayside/shared/events.ts";
import type { Export } from "@quayside/shared/exports/schema.ts";
import { auditEntry } from "../audit/store.ts";
import { emit } from "../events/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import type { Write } from "../store/write.ts";
import { type ExportRecord, exportWrite } from "./store.ts";

interface Deps {
  db: Db;
  clock: Clock;
}

/** Times that a file is begun or gone on with after something was lost, without getting on. */
export const mostAttempts = 4;

/** The next version of a record. */
export function stepped(clock: Clock, record: ExportRecord, change: Partial<Export>): ExportRecord {
  const updatedAt = clock.now().toISOString();
  return { ...record, export: { ...record.export, ...change, version: record.export.version + 1, updatedAt } };
}

/** Stores the next version with its audit entry; refused with VERSION_CONFLICT where somebody was faster. */
export async function commitExport(
  { db, clock }: Deps,
  ctx: Ctx,
  action: string,
  next: ExportRecord,
  writes: Write[] = [],
): Promise<void> {
  const { id, kind, records, rows, failure } = next.export;
  const object = { type: `${kind}-export`, id };
  const after = failure === undefined ? { records, rows } : { failure };
  await db.transact(auditEntry(clock, ctx, { action, object, after }), [exportWrite(ctx.storeId, next), ...writes]);
}

/** Has a worker go on with it, or begin. */
export function requestAgain(deps: Deps, ctx: Ctx, record: ExportRecord, action: string): Promise<void> {
  return commitExport(deps, ctx, action, stepped(deps.clock, record, {}), [askWorker(deps, ctx, record)]);
}

/** A worker goes on with what is running, and takes away what there is of a file that ended before it was whole. */
export function askWorker({ clock }: Deps, ctx: Ctx, { export: { id } }: ExportRecord): Write {
  return emit(clock, ctx, ExportRequested, { exportId: id });
}

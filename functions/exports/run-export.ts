import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import type { ExportRequested, PayloadOf } from "@quayside/shared/events.ts";
import type { Export } from "@quayside/shared/exports/schema.ts";
import { importColumns } from "@quayside/shared/imports/columns.ts";
import { AppError, isAppError } from "@quayside/shared/kernel/errors.ts";
import { stringify } from "csv-stringify/sync";
import { auditEntry } from "../audit/store.ts";
import { guarded } from "../imports/guard.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Logger } from "../platform/log.ts";
import type { Objects } from "../platform/objects.ts";
import type { Db } from "../store/db.ts";
import { recordsOf } from "./records.ts";
import { type ExportRecord, exportWrite, findExport } from "./store.ts";

export interface ExporterDeps {
  db: Db;
  clock: Clock;
  imports: Objects;
  logger: Pick<Logger, "error">;
  /** A folder of this function's own. */
  scratchDir: string;
}

/**
 * The worker's verb. Cut off, it is repeated and begins anew: nothing of it was to be seen. What cannot be written ends as
 * failed with its reason, and is asked for again; only a failure that cannot even be noted comes back by the queue.
 */
export async function runExport(
  deps: ExporterDeps,
  ctx: Ctx,
  { exportId }: PayloadOf<typeof ExportRequested>,
): Promise<void> {
  const record = await findExport(deps.db, ctx.storeId, exportId);
  if (record?.export.state !== "running") return;
  const file = join(deps.scratchDir, `${exportId}.csv`);
  try {
    const { next, bytes } = await write(deps, ctx, record, file);
    await deps.imports.upload(record.key, file);
    await complete(deps, ctx, { ...next, export: { ...next.export, bytes } });
  } catch (error) {
    // Cancelled, or another worker is at it.
    if (isAppError(error, "VERSION_CONFLICT")) return;
    deps.logger.error("export failed", { error, exportId });
    await fail(deps, ctx, exportId, error);
  } finally {
    await rm(file, { force: true });
  }
}

const unknownFailure =
  "The file could not be written. Export again; if it fails again, the log of the importer says why.";

async function fail({ db, clock }: ExporterDeps, ctx: Ctx, exportId: string, error: unknown): Promise<void> {
  const record = await findExport(db, ctx.storeId, exportId);
  if (record?.export.state !== "running") return;
  const failure = error instanceof AppError ? error.message : unknownFailure;
  const next = stepped(clock, record, { state: "failed", failure });
  const object = { type: `${next.export.kind}-export`, id: exportId };
  const audit = auditEntry(clock, ctx, { action: "export.failed", object, after: { failure } });
  await db.transact(audit, [exportWrite(ctx.storeId, next)]);
}

function stepped(clock: Clock, record: ExportRecord, change: Partial<Export>): ExportRecord {
  const { version } = record.export;
  const updatedAt = clock.now().toISOString();
  return { ...record, export: { ...record.export, ...change, version: version + 1, updatedAt } };
}

/** `ended` fails as soon as the file cannot be written, for want of room say. */
async function put(out: WriteStream, ended: Promise<void>, text: string): Promise<void> {
  if (!out.write(text)) await Promise.race([once(out, "drain"), ended]);
}

/** Writes the file page by page and notes how far it is; a cancelled export is found out by the note. */
async function write({ db, clock }: ExporterDeps, ctx: Ctx, record: ExportRecord, file: string) {
  const { kind } = record.export;
  const columns = importColumns[kind].map(({ name }) => name);
  const out = createWriteStream(file);
  const ended = finished(out);
  ended.catch(() => {});
  let next = record;
  let [records, rows] = [0, 0];
  await put(out, ended, stringify([columns], { record_delimiter: "windows" }));
  for await (const page of recordsOf[kind]({ db, clock }, ctx)) {
    const cells = page.flat().map((row) => columns.map((column) => guarded(row[column] ?? "")));
    await put(out, ended, stringify(cells, { record_delimiter: "windows" }));
    [records, rows] = [records + page.length, rows + cells.length];
    next = stepped(clock, next, { records, rows });
    await db.scratch(exportWrite(ctx.storeId, next));
  }
  out.end();
  await ended;
  return { next, bytes: out.bytesWritten };
}

async function complete({ db, clock }: ExporterDeps, ctx: Ctx, record: ExportRecord): Promise<void> {
  const next = stepped(clock, record, { state: "completed" });
  const { id, kind, records, rows } = next.export;
  const object = { type: `${kind}-export`, id };
  const audit = auditEntry(clock, ctx, { action: "export.completed", object, after: { records, rows } });
  await db.transact(audit, [exportWrite(ctx.storeId, next)]);
}

import type { ExportRequested, PayloadOf } from "@quayside/shared/events.ts";
import type { Export } from "@quayside/shared/exports/schema.ts";
import { AppError, isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Logger } from "../platform/log.ts";
import type { Multipart } from "../platform/multipart.ts";
import type { Objects } from "../platform/objects.ts";
import { csvEncoder } from "./formats/csv.ts";
import { contentTypes, encoders } from "./formats/encoders.ts";
import { type SourceDeps, sourceOf } from "./sources/source-of.ts";
import { commitExport, mostAttempts, requestAgain, stepped } from "./step.ts";
import { type ExportRecord, exportWrite, findExport } from "./store.ts";
import { type Counts, dropFile, type FileDeps, writeFile } from "./write-file.ts";

export interface ExporterDeps extends SourceDeps {
  /** The bucket of imports, where exports lie too. */
  imports: Objects;
  multipart: Multipart;
  logger: Pick<Logger, "error">;
  /** Seconds after which a run stops at the next place, and asks for another. */
  sliceSeconds?: number;
  partBytes?: FileDeps["partBytes"];
}

/** Well under the time that the function has. */
const usualSlice = 600;

/**
 * The worker's verb. Cut off, it is asked for again and goes on behind the last part of the file, or begins anew where its
 * source cannot: nothing of it was to be seen. Whoever comes later takes it over, and the one before finds out by its next
 * note. What cannot be written ends as failed with its reason, and is asked for again.
 */
export async function runExport(
  deps: ExporterDeps,
  ctx: Ctx,
  { exportId }: PayloadOf<typeof ExportRequested>,
): Promise<void> {
  const found = await findExport(deps.db, ctx.storeId, exportId);
  if (found?.export.state !== "running") return found && tidy(deps, ctx, found);
  const notes = noting(deps, ctx, found);
  try {
    await takeTurn(deps, ctx, notes);
  } catch (error) {
    if (!isAppError(error, "VERSION_CONFLICT")) throw error;
    // Cancelled, or another worker is at it.
    await tidy(deps, ctx, notes.record);
  }
}

/** One worker's turn; VERSION_CONFLICT where somebody else has the export by now. */
async function takeTurn(deps: ExporterDeps, ctx: Ctx, notes: Notes): Promise<void> {
  try {
    await notes.note({});
    const counts = await write(deps, ctx, notes);
    if (!counts) return await requestAgain(deps, ctx, notes.record, "export.continued");
    const completed = stepped(deps.clock, notes.record, { state: "completed", ...counts });
    await commitExport(deps, ctx, "export.completed", completed);
  } catch (error) {
    if (isAppError(error, "VERSION_CONFLICT")) throw error;
    const { id: exportId } = notes.record.export;
    deps.logger.error("export stopped", { error, exportId });
    await stop(deps, ctx, exportId, error);
  }
}

interface Notes {
  readonly record: ExportRecord;
  note(change: Partial<Export>): Promise<void>;
}

/** Tells how far the export is, and learns by it whether it is still wanted. */
function noting({ db, clock }: ExporterDeps, ctx: Ctx, first: ExportRecord): Notes {
  let record = first;
  return {
    get record() {
      return record;
    },
    async note(change) {
      const next = stepped(clock, record, change);
      await db.scratch(exportWrite(ctx.storeId, next));
      record = next;
    },
  };
}

function write(deps: ExporterDeps, ctx: Ctx, notes: Notes): Promise<Counts | undefined> {
  const { clock, imports: objects, multipart, partBytes, sliceSeconds = usualSlice } = deps;
  const { key, export: wanted } = notes.record;
  const source = sourceOf(deps, ctx, wanted);
  const encoder = wanted.data ? encoders[wanted.data.format] : csvEncoder({ tellsNull: false });
  const until = clock.now().getTime() + sliceSeconds * 1000;
  return writeFile(
    { clock, objects, multipart, partBytes },
    {
      ...{ key, source, contentType: contentTypes[wanted.data?.format ?? "csv"] },
      open: (state) => encoder(source.columns, state),
      note: notes.note,
      isLate: () => clock.now().getTime() >= until,
    },
  );
}

/** What a half-written file went on from is not there any more: a part of it, or a file of the lake. */
const lost: ReadonlySet<string> = new Set(["NoSuchUpload", "InvalidPart", "InvalidPartOrder", "NoSuchKey"]);

const unknownFailure =
  "The file could not be written. Export again; if it fails again, the log of the exporter says why.";

async function stop(deps: ExporterDeps, ctx: Ctx, exportId: string, error: unknown): Promise<void> {
  const record = await findExport(deps.db, ctx.storeId, exportId);
  if (record?.export.state !== "running") return;
  const isLost = error instanceof Error && lost.has(error.name);
  if (isLost && (record.attempt ?? 1) < mostAttempts) {
    await dropFile({ objects: deps.imports, multipart: deps.multipart }, record.key);
    return requestAgain(deps, ctx, { ...record, attempt: (record.attempt ?? 1) + 1 }, "export.begun-anew");
  }
  const failure = error instanceof AppError ? error.message : unknownFailure;
  const failed = stepped(deps.clock, record, { state: "failed", failure });
  await commitExport(deps, ctx, "export.failed", failed);
  await tidy(deps, ctx, failed);
}

/** Of a cancelled or failed export nothing stays, of a completed one its file. What another worker writes is left alone. */
async function tidy(deps: ExporterDeps, ctx: Ctx, { key, export: { id } }: ExportRecord): Promise<void> {
  const now = await findExport(deps.db, ctx.storeId, id);
  if (!now || now.export.state === "running") return;
  await dropFile({ objects: deps.imports, multipart: deps.multipart }, key);
  if (now.export.state !== "completed") await deps.imports.remove(key);
}

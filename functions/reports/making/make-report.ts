import { type PayloadOf, ReportReady, ReportRequested } from "@quayside/shared/events.ts";
import { AppError, isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Report, ReportFile } from "@quayside/shared/reports/schema.ts";
import { auditEntry } from "../../audit/store.ts";
import { emit } from "../../events/store.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Logger } from "../../platform/log.ts";
import type { Objects } from "../../platform/objects.ts";
import type { Write } from "../../store/write.ts";
import type { ReportContent } from "../content/content.ts";
import type { InsightDeps } from "../insights/asked.ts";
import { stepped } from "../step.ts";
import { findReport, type ReportRecord, reportWrite } from "../store.ts";
import { makeContent } from "./make-content.ts";
import { makeDigest } from "./make-digest.ts";
import { contentTypes, filenameOf, reportFile } from "./report-files.ts";

export interface ReporterDeps extends InsightDeps {
  /** The bucket of reports. */
  objects: Objects;
  logger: Pick<Logger, "error">;
  /** A folder of this function's own. */
  scratchDir: string;
}

type Requested = PayloadOf<typeof ReportRequested>;

/** Tries before a report ends as failed by a fault of ours. */
export const mostAttempts = 3;

/**
 * The worker's verb. Cut off, it is repeated and begins anew under the same keys: nothing of it was to be seen. Whoever
 * loses to another worker or to a cancellation finds out by its next note, and takes away what it had written.
 */
export async function makeReport(deps: ReporterDeps, ctx: Ctx, { reportId, attempt }: Requested): Promise<void> {
  const record = await findReport(deps.db, ctx.storeId, reportId);
  if (!record || record.attempt !== attempt || !isOpen(record.report)) return;
  const notes = noting(deps, ctx, record);
  try {
    const content = await makeContent(deps, ctx, record, (at, done) => notes.note({ at, done }));
    await writeFiles(deps, ctx, content, notes);
    await notes.note({ at: "Finishing" });
    const digest = record.recipients.length > 0 ? await makeDigest(deps, folderOf(ctx, record), content) : undefined;
    await complete(deps, ctx, { ...notes.record, ...(digest ? { digest } : {}) }, content);
  } catch (error) {
    if (isAppError(error, "VERSION_CONFLICT")) return tidy(deps, ctx, notes.record);
    deps.logger.error("report failed", { error, reportId, attempt });
    await fail(deps, ctx, reportId, attempt, error);
  }
}

const isOpen = ({ state }: Report) => state === "queued" || state === "running";

/** Where an attempt's files lie: another attempt never writes over them. */
const folderOf = ({ storeId }: Ctx, { report, attempt }: ReportRecord) =>
  `${storeId}/reports/${report.definitionId}/${report.id}/${attempt}`;

interface Notes {
  readonly record: ReportRecord;
  note(progress: Partial<Report["progress"]>, change?: Partial<ReportRecord> & { files?: ReportFile[] }): Promise<void>;
}

/** Tells how far the report is, and learns by it whether it is still wanted. */
function noting({ db, clock }: ReporterDeps, ctx: Ctx, first: ReportRecord): Notes {
  let record = first;
  return {
    get record() {
      return record;
    },
    async note(progress, { files, ...change } = {}) {
      const next = stepped(clock, record, {
        state: "running",
        progress: { ...record.report.progress, ...progress },
        ...(files ? { files } : {}),
      });
      await db.scratch(reportWrite(ctx.storeId, { ...next, ...change }));
      record = { ...next, ...change };
    },
  };
}

async function writeFiles(deps: ReporterDeps, ctx: Ctx, content: ReportContent, notes: Notes): Promise<void> {
  const { formats, paper } = notes.record.report;
  const files: ReportFile[] = [];
  for (const [place, format] of formats.entries()) {
    const filename = filenameOf(content, format);
    const key = `${folderOf(ctx, notes.record)}/${filename}`;
    const progress = { at: `Writing the ${format.toUpperCase()} file`, done: content.sections.length + place };
    // Named before it is written, so that a cancellation finds it.
    await notes.note(progress, { keys: { ...notes.record.keys, [format]: key } });
    const bytes = await reportFile(format, content, { paper, scratchDir: deps.scratchDir });
    await deps.objects.put(key, bytes, { contentType: contentTypes[format], cacheControl: "private, no-store" });
    files.push({ format, filename, bytes: bytes.byteLength });
    await notes.note({}, { files: [...files] });
  }
}

async function complete(deps: ReporterDeps, ctx: Ctx, record: ReportRecord, content: ReportContent): Promise<void> {
  const { clock } = deps;
  const figures = content.sections.find((section) => section.kind === "figures");
  const next = stepped(clock, record, {
    state: "completed",
    progress: { ...record.report.progress, done: record.report.progress.of, at: "Done" },
    headlines: figures?.figures.slice(0, 8) ?? [],
    ...(content.asOf ? { asOf: content.asOf } : {}),
    ...(content.notice ? { notice: content.notice } : {}),
    finishedAt: clock.now().toISOString(),
  });
  const { id: reportId, files } = next.report;
  const ready = record.recipients.length > 0 ? [emit(clock, ctx, ReportReady, { reportId })] : [];
  await commit(deps, ctx, "report.completed", { files }, next, ready);
}

function commit(
  { db, clock }: ReporterDeps,
  ctx: Ctx,
  action: string,
  after: object,
  next: ReportRecord,
  writes: Write[],
) {
  const object = { type: "report", id: next.report.id };
  return db.transact(auditEntry(clock, ctx, { action, object, after }), [reportWrite(ctx.storeId, next), ...writes]);
}

const unknownFailure = "The report could not be made. Try again; if it fails again, the log of the reporter says why.";

/** A fault of ours is tried again by itself; what the report itself is wrong about is not. */
async function fail(deps: ReporterDeps, ctx: Ctx, reportId: string, attempt: number, error: unknown): Promise<void> {
  const record = await findReport(deps.db, ctx.storeId, reportId);
  if (!record || record.attempt !== attempt || !isOpen(record.report)) return;
  const isOurs = !(error instanceof AppError) || error.status >= 500;
  if (isOurs && attempt < mostAttempts) {
    const again = { ...stepped(deps.clock, record, { state: "queued" }), attempt: attempt + 1 };
    const requested = emit(deps.clock, ctx, ReportRequested, { reportId, attempt: attempt + 1 });
    return commit(deps, ctx, "report.retried", { attempt: attempt + 1 }, again, [requested]);
  }
  const failure = isOurs ? unknownFailure : error.message;
  const finishedAt = deps.clock.now().toISOString();
  const next = stepped(deps.clock, record, { state: "failed", failure, finishedAt, files: [] });
  await commit(deps, ctx, "report.failed", { failure }, { ...next, keys: {} }, []);
}

/** What a cancelled report had written is taken away. Another worker's files lie under the same keys, and stay. */
async function tidy(deps: ReporterDeps, ctx: Ctx, { report, keys }: ReportRecord): Promise<void> {
  const now = await findReport(deps.db, ctx.storeId, report.id);
  if (now?.report.state !== "cancelled") return;
  for (const key of Object.values(keys)) await deps.objects.remove(key);
}

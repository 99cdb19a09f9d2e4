import { ImportRequested, type PayloadOf } from "@quayside/shared/events.ts";
import type { Import, ImportState } from "@quayside/shared/imports/schema.ts";
import { auditEntry } from "../audit/store.ts";
import { emit } from "../events/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import type { Write } from "../store/write.ts";
import { type ImportRecord, importWrite } from "./store.ts";

type Step = PayloadOf<typeof ImportRequested>["step"];

/** Longer than a worker may be silent while it is at work; after that a step may be asked for again. */
const silentMilliseconds = 20 * 60_000;

export function isAtWork({ import: { state, updatedAt } }: ImportRecord, atWork: ImportState, clock: Clock): boolean {
  return state === atWork && clock.now().getTime() - Date.parse(updatedAt) < silentMilliseconds;
}

/** Puts the import into the state of the step, and has the worker begin it. */
export async function requestStep(
  { db, clock }: { db: Db; clock: Clock },
  ctx: Ctx<Import>,
  record: ImportRecord,
  step: Step,
  writes: readonly Write[] = [],
): Promise<Import> {
  const { id: importId, kind, version, counts } = record.import;
  const state = step === "validate" ? ("validating" as const) : ("committing" as const);
  const progress = { done: 0, total: step === "validate" ? 0 : counts.rows };
  const next: Import = { ...record.import, state, progress, version: version + 1, updatedAt: ctx.now };
  const object = { type: `${kind}-import`, id: importId };
  const audit = auditEntry(clock, ctx, {
    action: `import.${step}-asked`,
    object,
    before: { state: record.import.state },
  });
  const claimed = ctx.claim ? [ctx.claim.record(next)] : [];
  const pass = record.pass + (record.commit ? 0 : 1);
  const checked = step === "validate" ? pass : record.checked;
  const write = importWrite(ctx.storeId, { ...record, pass, checked, import: next });
  const event = emit(clock, ctx, ImportRequested, { importId, step });
  await db.transact(audit, [write, event, ...writes, ...claimed]);
  return next;
}

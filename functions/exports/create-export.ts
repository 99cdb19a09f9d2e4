import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { ExportRequested } from "@quayside/shared/events.ts";
import type { exportOperations } from "@quayside/shared/exports/contract.ts";
import type { Export } from "@quayside/shared/exports/schema.ts";
import { addSeconds } from "@quayside/shared/kernel/day.ts";
import { auditEntry } from "../audit/store.ts";
import { emit } from "../events/store.ts";
import type { Clock } from "../platform/clock.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { exportWrite } from "./store.ts";

type Create = typeof exportOperations.create;
interface Deps {
  db: Db;
  clock: Clock;
}

/** Seconds a file may be fetched; personal data does not lie about. */
const keepSeconds = 7 * 86_400;

/** The export is audited whoever asks for it: it takes data out of the house. */
export async function createExport(
  { db, clock }: Deps,
  ctx: Ctx,
  { params: { kind } }: InputOf<Create>,
): Promise<OutputOf<Create>> {
  const id = clock.newId("export");
  const created: Export = {
    ...{ id, version: 1, kind, filename: `${kind}-${ctx.now.slice(0, 10)}.csv`, state: "running" },
    ...{ records: 0, rows: 0, bytes: 0, createdBy: principal(ctx), createdAt: ctx.now, updatedAt: ctx.now },
    expiresAt: addSeconds(ctx.now, keepSeconds),
  };
  const object = { type: `${kind}-export`, id };
  const audit = auditEntry(clock, ctx, { action: "export.created", object, after: { kind } });
  await db.transact(audit, [
    exportWrite(ctx.storeId, { export: created, key: `${ctx.storeId}/exports/${id}.csv` }),
    emit(clock, ctx, ExportRequested, { exportId: id }),
    ...(ctx.claim ? [ctx.claim.record(created)] : []),
  ]);
  return created;
}

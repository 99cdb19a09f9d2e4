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
type CreateData = typeof exportOperations.createData;
interface Deps {
  db: Db;
  clock: Clock;
}

/** Seconds a file may be fetched; personal data does not lie about. */
const keepSeconds = 7 * 86_400;

/** A file of a kind with the columns that an import reads. */
export function createExport(deps: Deps, ctx: Ctx, { params: { kind } }: InputOf<Create>): Promise<OutputOf<Create>> {
  return begin(deps, ctx, { kind, name: kind, extension: "csv" });
}

/** A table of raw data, in one of the formats that other programs read. */
export function createDataExport(deps: Deps, ctx: Ctx, { body }: InputOf<CreateData>): Promise<OutputOf<CreateData>> {
  const { table, format, days } = body;
  const name = [table, ...(days ? [days.from, days.to] : [])].join("-");
  return begin(deps, ctx, { kind: "data", data: body, name, extension: format });
}

interface Wanted extends Pick<Export, "kind" | "data"> {
  name: string;
  extension: string;
}

/** The export is audited whoever asks for it: it takes data out of the house. */
async function begin({ db, clock }: Deps, ctx: Ctx<Export>, { kind, data, name, extension }: Wanted): Promise<Export> {
  const id = clock.newId("export");
  const created: Export = {
    ...{ id, version: 1, kind, ...(data ? { data } : {}), filename: `${name}-${ctx.now.slice(0, 10)}.${extension}` },
    ...{ state: "running", records: 0, rows: 0, bytes: 0 },
    ...{ createdBy: principal(ctx), createdAt: ctx.now, updatedAt: ctx.now },
    expiresAt: addSeconds(ctx.now, keepSeconds),
  };
  const object = { type: `${kind}-export`, id };
  const audit = auditEntry(clock, ctx, { action: "export.created", object, after: { kind, ...data } });
  await db.transact(audit, [
    exportWrite(ctx.storeId, { export: created, key: `${ctx.storeId}/exports/${id}.${extension}` }),
    emit(clock, ctx, ExportRequested, { exportId: id }),
    ...(ctx.claim ? [ctx.claim.record(created)] : []),
  ]);
  return created;
}

import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { importOperations } from "@quayside/shared/imports/contract.ts";
import type { Import } from "@quayside/shared/imports/schema.ts";
import { auditEntry } from "../audit/store.ts";
import type { Clock } from "../platform/clock.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { finishedImportOf, importOf, importWrite } from "./store.ts";
import { noCounts } from "./tally.ts";
import type { OfferUpload } from "./upload.ts";

type Create = typeof importOperations.create;
interface Deps {
  db: Db;
  clock: Clock;
  offerUpload: OfferUpload;
}

/**
 * A file that was imported to its end is recognised: the answer is that import, completed, and nothing is left to do. Asked
 * to do so, it is imported anew: what changed since then becomes as the file says again.
 */
export async function createImport(
  { db, clock, offerUpload }: Deps,
  ctx: Ctx<OutputOf<Create>>,
  { params: { kind }, body: { again, ...file } }: InputOf<Create>,
): Promise<OutputOf<Create>> {
  const finished = again ? undefined : await finishedImportOf(db, ctx.storeId, { kind, sha256: file.sha256 });
  if (finished) {
    const record = await importOf(db, ctx.storeId, kind, finished);
    return { import: record.import, upload: await offerUpload(record.key, file.bytes) };
  }
  const id = clock.newId("import");
  const created: Import = {
    ...file,
    ...{ id, kind, version: 1, state: "uploading" as const },
    ...{ progress: { done: 0, total: 0 }, counts: noCounts, header: [], sample: [], mapping: {}, errors: 0 },
    ...{ createdBy: principal(ctx), createdAt: ctx.now, updatedAt: ctx.now },
  };
  const key = `${ctx.storeId}/${id}.csv`;
  const output = { import: created, upload: await offerUpload(key, file.bytes) };
  const object = { type: `${kind}-import`, id };
  const audit = auditEntry(clock, ctx, { action: "import.created", object, after: { kind, ...file } });
  const claimed = ctx.claim ? [ctx.claim.record(output)] : [];
  await db.transact(audit, [importWrite(ctx.storeId, { import: created, key, pass: 0 }), ...claimed]);
  return output;
}

import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { importOperations } from "@quayside/shared/imports/contract.ts";
import type { ImportChange } from "@quayside/shared/imports/schema.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { readList } from "./read-list.ts";
import { importOf } from "./store.ts";

type Changes = typeof importOperations.changes;

/** As the file was checked the last time: storing it does not list them anew. */
export async function listChanges(
  { db }: { db: Db },
  ctx: Ctx,
  { params, query }: InputOf<Changes>,
): Promise<OutputOf<Changes>> {
  const { storeId } = ctx;
  const { kind, importId } = params;
  const { checked = 0 } = await importOf(db, storeId, kind, importId);
  const key = { storeId, list: "changes", importId, pass: checked } as const;
  return readList<ImportChange>(db, key, query, ({ change }) => !query.change || change === query.change);
}

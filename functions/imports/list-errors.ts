import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { importOperations } from "@quayside/shared/imports/contract.ts";
import type { ImportError } from "@quayside/shared/imports/schema.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { readList } from "./read-list.ts";
import { importOf } from "./store.ts";

type Errors = typeof importOperations.errors;

export async function listErrors(
  { db }: { db: Db },
  ctx: Ctx,
  { params, query }: InputOf<Errors>,
): Promise<OutputOf<Errors>> {
  const { storeId } = ctx;
  const { kind, importId } = params;
  const { pass } = await importOf(db, storeId, kind, importId);
  return readList<ImportError>(db, { storeId, list: "errors", importId, pass }, query);
}

import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { importOperations } from "@quayside/shared/imports/contract.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { importState, mappingNotValid } from "./errors.ts";
import { mappingIssues, shapeOf } from "./mapping.ts";
import { requestStep } from "./request-step.ts";
import { importOf, mappingWrite } from "./store.ts";

type Map = typeof importOperations.map;
interface Deps {
  db: Db;
  clock: Clock;
}

/** Remembers how files of this shape are read, and has this one checked so. */
export async function mapImport(deps: Deps, ctx: Ctx, { params, body }: InputOf<Map>): Promise<OutputOf<Map>> {
  const record = await importOf(deps.db, ctx.storeId, params.kind, params.importId);
  const { state, kind, header } = record.import;
  if (state !== "mapping" && state !== "validated")
    throw importState(state, "its columns can be told once the file was opened and before it is stored");
  const [first, ...more] = mappingIssues(kind, header, body.mapping);
  if (first) throw mappingNotValid([first, ...more]);
  const remembered = mappingWrite(ctx.storeId, shapeOf(kind, header), body.mapping);
  const next = { ...record, fault: undefined, import: { ...record.import, mapping: body.mapping } };
  return requestStep(deps, ctx, next, "validate", [remembered]);
}

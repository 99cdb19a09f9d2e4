import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { importOperations } from "@quayside/shared/imports/contract.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { importState } from "./errors.ts";
import { isAtWork, requestStep } from "./request-step.ts";
import { importOf } from "./store.ts";

type Commit = typeof importOperations.commit;
interface Deps {
  db: Db;
  clock: Clock;
}

/** Asking again while it is at work, or when all is done, changes nothing. */
export async function commitImport(deps: Deps, ctx: Ctx, { params }: InputOf<Commit>): Promise<OutputOf<Commit>> {
  const record = await importOf(deps.db, ctx.storeId, params.kind, params.importId);
  const { state } = record.import;
  if (state === "completed" || isAtWork(record, "committing", deps.clock)) return record.import;
  if (state !== "validated" && state !== "committing") throw importState(state, "only a validated one can be stored");
  return requestStep(deps, ctx, { ...record, fault: undefined }, "commit");
}

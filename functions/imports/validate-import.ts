import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { importOperations } from "@quayside/shared/imports/contract.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Objects } from "../platform/objects.ts";
import type { Db } from "../store/db.ts";
import { importState, uploadMissing } from "./errors.ts";
import { isAtWork, requestStep } from "./request-step.ts";
import { importOf } from "./store.ts";

type Validate = typeof importOperations.validate;
interface Deps {
  db: Db;
  clock: Clock;
  imports: Objects;
}

/** Asking again while it is at work, or when all is done, changes nothing. */
export async function validateImport(deps: Deps, ctx: Ctx, { params }: InputOf<Validate>): Promise<OutputOf<Validate>> {
  const record = await importOf(deps.db, ctx.storeId, params.kind, params.importId);
  const { state, bytes } = record.import;
  if (state === "completed" || isAtWork(record, "validating", deps.clock)) return record.import;
  if (state === "committing" || state === "cancelled") throw importState(state, "it cannot be checked now");
  const uploaded = await deps.imports.size(record.key);
  if (uploaded !== bytes) throw uploadMissing(bytes, uploaded);
  return requestStep(deps, ctx, { ...record, commit: undefined, fault: undefined }, "validate");
}

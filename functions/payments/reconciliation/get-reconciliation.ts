import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { reconciliationOperations } from "@quayside/shared/payments/contract.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { reconciliationOf } from "./store.ts";

type Get = typeof reconciliationOperations.get;

export async function getReconciliation(
  { db }: { db: Db },
  ctx: Ctx,
  { params }: InputOf<Get>,
): Promise<OutputOf<Get>> {
  const found = await reconciliationOf(db, ctx.storeId, params.day);
  if (!found) throw notFound("reconciliation", params.day);
  return found;
}

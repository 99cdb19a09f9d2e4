import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { customReportOperations } from "@quayside/shared/reports/contract.ts";
import { type Ctx, principal } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { builtReportFor } from "./store.ts";

type Get = typeof customReportOperations.get;

export async function getCustom({ db }: { db: Db }, ctx: Ctx, { params }: InputOf<Get>): Promise<OutputOf<Get>> {
  const who = principal(ctx);
  const built = await builtReportFor(db, ctx.storeId, params.customReportId, who);
  return { ...built, mine: built.createdBy === who };
}

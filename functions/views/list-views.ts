import type { viewOperations } from "@quayside/shared/views/contract.ts";
import type { Verb } from "../http/route.ts";
import { principal } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { viewsOf } from "./store.ts";

export const listViews: Verb<{ db: Db }, typeof viewOperations.list> = async ({ db }, ctx) => {
  const views = await viewsOf(db, ctx.storeId, principal(ctx));
  return views.map((view) => ({ ...view, mine: view.by === principal(ctx) }));
};

import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { viewOperations } from "@quayside/shared/views/contract.ts";
import { auditEntry } from "../audit/store.ts";
import type { Verb } from "../http/route.ts";
import type { Clock } from "../platform/clock.ts";
import { principal } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { removeViewWrite, type ViewRecord, viewsOf, viewWrite } from "./store.ts";

type Save = typeof viewOperations.save;

const most = 100;

/** One's own view of the same name gives way, shared or not. */
export const saveView: Verb<{ db: Db; clock: Clock }, Save> = async ({ db, clock }, ctx, { body }) => {
  const by = principal(ctx);
  const views = await viewsOf(db, ctx.storeId, by);
  const before = views.find((view) => view.by === by && view.list === body.list && view.name === body.name);
  const beside = views.filter((view) => view.shared === body.shared && view.id !== before?.id);
  if (beside.length >= most) throw tooMany();
  const view: ViewRecord = { ...body, id: before?.id ?? clock.newId("view"), by };
  const object = { type: "view", id: view.id };
  const audit = auditEntry(clock, ctx, { action: "view.saved", object, ...(before && { before }), after: view });
  const moved = before && before.shared !== view.shared ? [removeViewWrite(ctx.storeId, before)] : [];
  await db.transact(audit, [viewWrite(ctx.storeId, view), ...moved]);
  return { ...view, mine: true };
};

function tooMany(): AppError {
  return new AppError("conflict", "TOO_MANY_VIEWS", `There are ${most} views already. Drop one that is not needed.`);
}

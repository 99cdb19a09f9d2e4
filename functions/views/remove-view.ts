import { AppError, notFound } from "@quayside/shared/kernel/errors.ts";
import type { viewOperations } from "@quayside/shared/views/contract.ts";
import { auditEntry } from "../audit/store.ts";
import type { Verb } from "../http/route.ts";
import type { Clock } from "../platform/clock.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { removeViewWrite, viewsOf } from "./store.ts";

type Remove = typeof viewOperations.remove;

export const removeView: Verb<{ db: Db; clock: Clock }, Remove> = async ({ db, clock }, ctx, { params }) => {
  const views = await viewsOf(db, ctx.storeId, principal(ctx));
  const before = views.find(({ id }) => id === params.viewId);
  if (!before) throw notFound("view", params.viewId);
  if (before.by !== principal(ctx) && !mayTidy(ctx)) throw notYours();
  const object = { type: "view", id: before.id };
  await db.transact(auditEntry(clock, ctx, { action: "view.dropped", object, before }), [
    removeViewWrite(ctx.storeId, before),
  ]);
  return { id: before.id };
};

/** So that views of people who left can go. */
const mayTidy = ({ actor }: Ctx): boolean => actor.kind === "staff" && actor.permissions.has("settings.write");

function notYours(): AppError {
  return new AppError("forbidden", "VIEW_NOT_YOURS", "Only who shares a view may drop it.");
}

import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { reportScheduleOperations } from "@quayside/shared/reports/contract.ts";
import { type Ctx, principal } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { scheduleFor, schedulesOf } from "./store.ts";

type List = typeof reportScheduleOperations.list;
type Get = typeof reportScheduleOperations.get;

/** Those that are due first come first, paused ones last. */
export async function listSchedules({ db }: { db: Db }, ctx: Ctx): Promise<OutputOf<List>> {
  const who = principal(ctx);
  const seen = (await schedulesOf(db, ctx.storeId)).filter(({ onlyFor }) => onlyFor === undefined || onlyFor === who);
  return seen.toSorted((a, b) => ((a.nextAt ?? "9") < (b.nextAt ?? "9") ? -1 : 1));
}

export async function getSchedule({ db }: { db: Db }, ctx: Ctx, { params }: InputOf<Get>): Promise<OutputOf<Get>> {
  return scheduleFor(db, ctx.storeId, params.scheduleId, principal(ctx));
}

import type { NewSchedule, ReportSchedule } from "@quayside/shared/reports/schema.ts";
import type * as z from "zod";
import { type Ctx, principal } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { recipeOf } from "../definitions.ts";
import { firstDue } from "./due-times.ts";
import type { KeptSchedule } from "./store.ts";

type Checked = Pick<KeptSchedule, "name" | "onlyFor"> & { nextAt: NonNullable<ReportSchedule["nextAt"]> };

/** The report that a schedule names must be there for whoever makes it, and its times must be possible. */
export async function checkSchedule(db: Db, ctx: Ctx, wanted: z.output<typeof NewSchedule>): Promise<Checked> {
  const { name, onlyFor } = await recipeOf(db, ctx.storeId, wanted.reportId, principal(ctx));
  return { name, onlyFor, nextAt: firstDue(wanted.cron, wanted.timeZone, ctx.now) };
}

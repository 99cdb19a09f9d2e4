import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { reportScheduleOperations } from "@quayside/shared/reports/contract.ts";
import { auditEntry } from "../../audit/store.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { LinkSigner } from "../../platform/links.ts";
import type { Db } from "../../store/db.ts";
import { linkNotValid } from "../errors.ts";
import { findSchedule, type KeptSchedule, scheduleWrite } from "./store.ts";
import { isUnsubscribeLink } from "./unsubscribe-link.ts";

type Unsubscribe = typeof reportScheduleOperations.unsubscribe;

interface Deps {
  db: Db;
  clock: Clock;
  links: LinkSigner;
}

const tries = 5;

/** Needs no sign-in. A schedule without recipients is paused; one that is gone needs nothing more. */
export async function unsubscribe(
  deps: Deps,
  ctx: Ctx,
  { query }: InputOf<Unsubscribe>,
): Promise<OutputOf<Unsubscribe>> {
  const { schedule: scheduleId, to, signature } = query;
  const asked = { storeId: ctx.storeId, scheduleId, to };
  if (!(await isUnsubscribeLink(deps.links, asked, signature))) throw linkNotValid();
  for (let tried = 1; ; tried += 1) {
    const schedule = await findSchedule(deps.db, ctx.storeId, scheduleId);
    if (!schedule) return { name: "This report", to };
    const next = without(schedule, to, ctx.now);
    if (next === undefined) return { name: schedule.name, to };
    const object = { type: "report-schedule", id: scheduleId };
    const audit = auditEntry(deps.clock, ctx, { action: "report-schedule.unsubscribed", object });
    try {
      await deps.db.transact(audit, [scheduleWrite(ctx.storeId, next)]);
      return { name: schedule.name, to };
    } catch (error) {
      if (!isAppError(error, "VERSION_CONFLICT") || tried >= tries) throw error;
    }
  }
}

function without(schedule: KeptSchedule, to: string, now: string): KeptSchedule | undefined {
  const recipients = schedule.recipients.filter((each) => each.toLowerCase() !== to.toLowerCase());
  if (recipients.length === schedule.recipients.length) return undefined;
  const { nextAt, ...rest } = schedule;
  const left = { ...rest, recipients, version: schedule.version + 1, updatedAt: now };
  if (recipients.length === 0) return { ...left, paused: true, stopped: "Everybody unsubscribed." };
  return { ...left, ...(nextAt === undefined ? {} : { nextAt }) };
}

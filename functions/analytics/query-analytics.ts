import type { analyticsOperations } from "@quayside/shared/analytics/contract.ts";
import { daysOf } from "@quayside/shared/analytics/ranges.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { dayOf } from "@quayside/shared/kernel/day.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import { type AskDeps, ask } from "./ask.ts";
import { refuseFuture } from "./refuse-future.ts";

type Query = typeof analyticsOperations.query;

export async function queryAnalytics(deps: AskDeps, ctx: Ctx, { body }: InputOf<Query>): Promise<OutputOf<Query>> {
  const { timeZone } = await settingsOf(deps.db, ctx.storeId, deps.clock);
  const today = dayOf(deps.clock.now(), timeZone);
  refuseFuture(daysOf(body.range, today), today, "range.from");
  return ask(deps, ctx, body);
}

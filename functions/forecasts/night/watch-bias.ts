import type { Exception } from "@quayside/shared/exceptions/contract.ts";
import type { BiasAlarm } from "@quayside/shared/forecasts/schema.ts";
import { addDays, type Day } from "@quayside/shared/kernel/day.ts";
import { auditEntry } from "../../audit/store.ts";
import { exceptionOf, exceptionWrite, resolvedWrite } from "../../exceptions/store.ts";
import { type Ctx, principal } from "../../platform/ctx.ts";
import type { DaySeries, ForecastScope } from "../series.ts";
import { biasOf, sumFrom } from "./bias.ts";
import type { NightDeps } from "./deps.ts";
import { type Kept, keyOfScope, sameScope } from "./kept.ts";

type Deps = Pick<NightDeps, "db" | "clock">;

const kind = "forecast-biased";

/** Errors of forecasts of the next day, forecast less actual, by day. */
function errorsOf({ points }: Kept, { first, values }: DaySeries): { day: Day; error: number }[] {
  return values.flatMap((actual, at) => {
    const day = addDays(first, at);
    const forecast = points["1"][day];
    return forecast === undefined ? [] : [{ day, error: forecast - actual }];
  });
}

const nameOf = ({ metric, category, department }: ForecastScope) =>
  `${metric.replace("_", " ")} of ${category ?? department ?? "the store"}`.replace(
    / of $/,
    " of what has no category",
  );

function alarmOf(kept: Kept, series: DaySeries): BiasAlarm | undefined {
  const errors = errorsOf(kept, series);
  const found = biasOf(errors.map(({ error }) => error));
  const first = found && errors[found.from];
  if (!found || !first) return undefined;
  const { points, ...scope } = kept;
  const sum = sumFrom(
    errors.map(({ error }) => error),
    found.from,
  );
  const side = found.direction === "too-high" ? "above" : "below";
  const text = `Forecasts of ${nameOf(scope)} have been ${side} what came since ${first.day}.`;
  return { ...scope, direction: found.direction, since: first.day, sum: Math.round(sum * 1000) / 1000, text };
}

/** Series whose forecasts of the next day lean to one side. */
export function alarmsOf(
  kept: readonly Kept[],
  scopes: readonly ForecastScope[],
  series: readonly DaySeries[],
): BiasAlarm[] {
  return kept.flatMap((each) => {
    const place = scopes.findIndex((scope) => sameScope(scope, each));
    const known = series[place];
    return (known && alarmOf(each, known)) ?? [];
  });
}

/** Exceptions as the alarms stand: opened once for each series, and closed when it leans no more. */
export async function tellBias(
  deps: Deps,
  ctx: Ctx,
  alarms: readonly BiasAlarm[],
  scopes: readonly ForecastScope[],
): Promise<void> {
  for (const scope of scopes) {
    const alarm = alarms.find((each) => sameScope(each, scope));
    const reference = keyOfScope(scope);
    const known = await exceptionOf(deps.db, ctx.storeId, `${kind}:${reference}`);
    if (alarm && known?.state !== "open") await raise(deps, ctx, alarm, reference);
    if (!alarm && known?.state === "open") await close(deps, ctx, known);
  }
}

async function raise({ db, clock }: Deps, ctx: Ctx, alarm: BiasAlarm, reference: string): Promise<void> {
  const { text: message, ...after } = alarm;
  const object = { type: "forecast", id: reference };
  const audit = auditEntry(clock, ctx, { action: "forecast.biased", object, after });
  await db.transact(audit, [exceptionWrite(clock, ctx, { kind, message, reference })]);
}

async function close({ db, clock }: Deps, ctx: Ctx, exception: Exception): Promise<void> {
  const note = "Forecasts and sales agree again.";
  const resolution = { note, by: principal(ctx), at: clock.now().toISOString() };
  const object = { type: "forecast", id: exception.reference ?? exception.id };
  const audit = auditEntry(clock, ctx, {
    action: "exception.resolved",
    object,
    after: { exception: exception.id, note },
  });
  await db.transact(audit, [resolvedWrite(ctx.storeId, { ...exception, state: "resolved", resolution })]);
}

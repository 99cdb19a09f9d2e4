import type { Exception } from "@quayside/shared/exceptions/contract.ts";
import { addDays, dayOf } from "@quayside/shared/kernel/day.ts";
import { auditEntry } from "../../audit/store.ts";
import { exceptionOf, exceptionWrite, resolvedWrite } from "../../exceptions/store.ts";
import type { JobResult } from "../../jobs/handler.ts";
import type { Clock } from "../../platform/clock.ts";
import { type Ctx, principal } from "../../platform/ctx.ts";
import { findSettings } from "../../settings/store.ts";
import type { Db } from "../../store/db.ts";
import { findLake } from "../store.ts";
import type { KpiDay } from "./kpi-day.ts";
import { reconciledNames, type SourceSums, sourceSums } from "./source-sums.ts";
import { kpiDays, kpiDayWrite } from "./store.ts";

interface Deps {
  db: Db;
  clock: Clock;
}

/** Days read in one night, those that wait longest first: an import brings years at once. */
const mostDays = 120;

/** Differences named in one exception. */
const mostNamed = 20;

const kind = "kpi-differs";

function differences({ sums }: KpiDay, source: SourceSums): string[] {
  return reconciledNames
    .filter((name) => (sums[name] ?? 0) !== source[name])
    .map((name) => `${name} is ${sums[name] ?? 0} in the figures and ${source[name]} in the records`);
}

async function raise({ db, clock }: Deps, ctx: Ctx, day: string, found: readonly string[]): Promise<void> {
  const more = found.length > mostNamed ? `; and ${found.length - mostNamed} more` : "";
  const message = `Figures of ${day} differ: ${found.slice(0, mostNamed).join("; ")}${more}.`;
  const audit = auditEntry(clock, ctx, {
    action: "kpi.differs",
    object: { type: "kpi-day", id: day },
    after: { found: found.slice(0, mostNamed) },
  });
  await db.transact(audit, [exceptionWrite(clock, ctx, { kind, message, reference: day })]);
}

async function close({ db, clock }: Deps, ctx: Ctx, exception: Exception, day: string): Promise<void> {
  const resolution = { note: "Figures and records agree again.", by: principal(ctx), at: clock.now().toISOString() };
  const audit = auditEntry(clock, ctx, { action: "kpi.agrees", object: { type: "kpi-day", id: day } });
  await db.transact(audit, [resolvedWrite(ctx.storeId, { ...exception, state: "resolved", resolution })]);
}

async function reconcileDay(deps: Deps, ctx: Ctx, figures: KpiDay, timeZone: string): Promise<boolean> {
  const { db, clock } = deps;
  const { day } = figures;
  const { sums, ledger } = await sourceSums(db, ctx.storeId, day, timeZone);
  const found = [...differences(figures, sums), ...ledger];
  const agrees = found.length === 0;
  const exception = await exceptionOf(db, ctx.storeId, `${kind}:${day}`);
  const isOpen = exception?.state === "open";
  if (!agrees && !isOpen) await raise(deps, ctx, day, found);
  if (agrees && isOpen && exception) await close(deps, ctx, exception, day);
  await db.scratch(kpiDayWrite(ctx.storeId, { ...figures, reconciled: { at: clock.now().toISOString(), agrees } }));
  return agrees;
}

/** A rollup that was made since it was last looked at, or did not agree then. */
const isOpenQuestion = ({ reconciled, madeAt }: KpiDay) => !reconciled?.agrees || reconciled.at < madeAt;

/**
 * Lays the figures of days beside what they are made of, by another way than the lake's: every order, return and payment of
 * the day is read and added up, and each order laid beside its ledger. Where a penny differs it is told to a person, and
 * taken back when it agrees.
 */
export async function reconcileDays(deps: Deps, ctx: Ctx): Promise<JobResult> {
  const settings = await findSettings(deps.db, ctx.storeId);
  if (!settings) return { days: 0 };
  const { timeZone } = settings;
  // Days that changed again are made anew first.
  const stale = new Set((await findLake(deps.db, ctx.storeId))?.changedDays);
  const yesterday = addDays(dayOf(deps.clock.now(), timeZone), -1);
  const result = { days: 0, differ: 0 };
  let cursor: string | undefined;
  do {
    const page = await kpiDays(deps.db, ctx.storeId, { from: "0000-01-01", to: yesterday }, { limit: 100, cursor });
    for (const figures of page.items.filter((each) => isOpenQuestion(each) && !stale.has(each.day))) {
      if (result.days === mostDays) return result;
      result.days += 1;
      if (!(await reconcileDay(deps, ctx, figures, timeZone))) result.differ += 1;
    }
    cursor = page.nextCursor;
  } while (cursor);
  return result;
}

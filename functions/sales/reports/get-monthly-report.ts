import type { AnalyticsAnswer, DayRange } from "@quayside/shared/analytics/query.ts";
import { dayCount, yearEarlier } from "@quayside/shared/analytics/ranges.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import { ask } from "../../analytics/ask.ts";
import type { Verb } from "../../http/route.ts";
import { question } from "../asking.ts";
import { cohortsOf } from "../customers/cohorts.ts";
import { measuredIn } from "../goals/measure.ts";
import { goalsOf } from "../goals/store.ts";
import { type OpenSales, openSales, type SalesDeps } from "../open-sales.ts";
import { periodOf } from "../periods.ts";
import { productSums, shown } from "../products/sums.ts";
import { besideOf, headlineIn } from "./beside.ts";

const listed = 10;

export const getMonthlyReport: Verb<SalesDeps, typeof salesOperations.monthly> = async (deps, ctx, { query }) => {
  const open = await openSales(deps, ctx);
  const range = query.month ? periodOf(`${query.month}-01`, "month") : monthBefore(periodOf(open.today, "month"));
  const [before, year] = [monthBefore(range), periodOf(yearEarlier(range.from), "month")];
  const headline = await headlineIn(deps, ctx, range);
  const asked = { ...open, range, before };
  const [monthThen, yearThen, mix, moved, cohorts, goals] = await Promise.all([
    besideOf(deps, ctx, headline, before),
    besideOf(deps, ctx, headline, year),
    ask(
      deps,
      ctx,
      question({ range, metrics: ["revenue", "product_contribution"], dimensions: ["category"], compare: before }),
    ),
    movedOf(asked, before),
    cohortsOf({ ...open, range: { from: periodOf(addDays(range.from, -334), "month").from, to: range.to } }, "month"),
    goalsOf(deps.db, ctx.storeId),
  ]);
  return {
    ...{ ...open.scope, range, month: range.from.slice(0, 7), headline },
    ...{ monthBefore: monthThen, yearBefore: yearThen, mix: mixOf(mix), ...moved, cohorts: cohorts.cohorts },
    goals: await Promise.all(
      goals.filter(({ period }) => period === "monthly").map((goal) => measuredIn(deps, ctx, goal, range)),
    ),
  };
};

const monthBefore = ({ from }: DayRange): DayRange => periodOf(addDays(from, -1), "month");

/** Categories of either month, with the points of share they won or lost. */
function mixOf({ rows }: AnalyticsAnswer) {
  return rows.map(
    ({ keys: [category = null], values: [revenue, share = null], before: [, shareBefore = null] = [] }) => ({
      ...{ category, revenue: revenue ?? 0, share, shareBefore },
      points: share === null || shareBefore === null ? null : share - shareBefore,
    }),
  );
}

const nothingSold = { revenue: 0, units: 0, profit: null, margin: null, share: 0, velocity: 0, orders: 0 };

/** The products whose revenue rose and fell most against the month before. */
async function movedOf({ engine, range, filters }: OpenSales, before: DayRange) {
  const asked = { range, filters };
  const [now, then] = await Promise.all([
    productSums(engine, asked, dayCount(range)),
    productSums(engine, { range: before, filters }, dayCount(before)),
  ]);
  const earlier = new Map(then.map((each) => [each.id, each]));
  const sold = new Set(now.map(({ id }) => id));
  const gone = then.filter(({ id }) => !sold.has(id)).map((each) => ({ ...each, ...nothingSold }));
  const moved = [...now, ...gone].map((each) => {
    const revenue = earlier.get(each.id)?.revenue ?? 0;
    return { ...each, before: revenue, difference: each.revenue - revenue };
  });
  const byDifference = moved.toSorted((one, other) => other.difference - one.difference);
  const rising = byDifference.filter(({ difference }) => difference > 0);
  const falling = byDifference.toReversed().filter(({ difference }) => difference < 0);
  return {
    rising: await shown(engine, asked, rising.slice(0, listed)),
    falling: await shown(engine, asked, falling.slice(0, listed)),
  };
}

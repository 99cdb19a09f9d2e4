import { dayCount } from "@quayside/shared/analytics/ranges.ts";
import { forecastOperations } from "@quayside/shared/forecasts/contract.ts";
import type { ForecastMetric, ForecastRecord } from "@quayside/shared/forecasts/schema.ts";
import { dayOf } from "@quayside/shared/kernel/day.ts";
import { getAccuracy } from "../../forecasts/get-accuracy.ts";
import { settingsOf } from "../../settings/store.ts";
import type { SectionContent } from "../content/content.ts";
import type { Asked } from "./asked.ts";
import { keyColumn, valueColumn } from "./columns.ts";

/** Days back that forecasts are kept. */
const mostDays = 400;

/** What was forecast a week before, beside what came: revenue, with how far off it was, and orders. */
export async function forecast(asked: Asked): Promise<SectionContent[]> {
  const [revenue, orders] = await Promise.all([recordOf(asked, "revenue"), recordOf(asked, "orders")]);
  const { period, labels, title } = asked;
  const byDay = new Map(orders.days.map((each) => [each.day, each]));
  const percent = (error: number, actual: number) => (actual === 0 ? null : (error / actual) * 100);
  const sum = (of: (each: ForecastRecord["days"][number]) => number, { days }: ForecastRecord) =>
    days.reduce((total, each) => total + of(each), 0);
  const totals = (record: ForecastRecord) => [
    sum(({ forecast }) => forecast, record),
    sum(({ actual }) => actual, record),
  ];
  const [expected = 0, came = 0] = totals(revenue);
  return [
    {
      ...{ kind: "table", title, period },
      about: "As it was forecast seven days ahead.",
      notes: notesOf(revenue, dayCount(period)),
      columns: [
        keyColumn("day", "Day"),
        valueColumn("revenue_forecast", "Revenue forecast", "money"),
        valueColumn("revenue", "Revenue", "money", "up"),
        valueColumn("difference", "Forecast off by", "percent"),
        valueColumn("orders_forecast", "Orders forecast", "count"),
        valueColumn("orders", "Orders", "count", "up"),
      ],
      rows: revenue.days.map(({ day, forecast, actual, error }) => [
        ...[labels.bucket(day, "day"), forecast, actual, percent(error, actual)],
        ...[Math.round(byDay.get(day)?.forecast ?? 0), byDay.get(day)?.actual ?? null],
      ]),
      totals: ["Total", expected, came, percent(expected - came, came), ...totals(orders).map(Math.round)],
      ...(revenue.days.length > 1 && {
        chart: {
          ...{ kind: "line", unit: "money", categories: revenue.days.map(({ day }) => labels.bucket(day, "day")) },
          series: [
            { label: "Revenue", values: revenue.days.map(({ actual }) => actual), isReference: false },
            { label: "Forecast", values: revenue.days.map((each) => each.forecast), isReference: true },
          ],
        },
      }),
    },
  ];
}

async function recordOf({ deps, ctx, period }: Asked, metric: ForecastMetric): Promise<ForecastRecord> {
  const { timeZone } = await settingsOf(deps.db, ctx.storeId, deps.clock);
  const today = dayOf(deps.clock.now(), timeZone);
  const back = Math.min(mostDays, Math.max(1, dayCount({ from: period.from, to: today }) - 1));
  const query = forecastOperations.accuracy.query.parse({ metric, horizon: "7", days: back });
  const of = { ...deps, objects: deps.nights };
  const record = await getAccuracy(of, ctx, { params: undefined, query, body: undefined });
  return { ...record, days: record.days.filter(({ day }) => day >= period.from && day <= period.to) };
}

function notesOf({ days }: ForecastRecord, asked: number): string[] {
  if (days.length === 0) return ["No forecast of these days was kept."];
  return days.length < asked ? [`Forecasts of ${days.length} of these ${asked} days were kept.`] : [];
}

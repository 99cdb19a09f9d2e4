import { daysOfSpan } from "@quayside/shared/reports/period.ts";
import { CohortsSearch } from "@quayside/shared/sales/customers.ts";
import { showCohorts } from "../../sales/customers/show-cohorts.ts";
import type { SectionContent } from "../content/content.ts";
import type { Asked } from "./asked.ts";
import { keyColumn, valueColumn } from "./columns.ts";

/** Months that are shown after the first. */
const shown = 11;

/** By the month of the first order: how many of them ordered again in each month after. */
export async function retention({ deps, ctx, period, labels, title }: Asked): Promise<SectionContent[]> {
  const range = daysOfSpan("13-months", period);
  const query = CohortsSearch.parse({ from: range.from, to: range.to });
  const { cohorts, average } = await showCohorts(deps, ctx, { params: undefined, query, body: undefined });
  const offsets = Array.from({ length: shown }, (_, at) => at + 1);
  const rows = cohorts.map(({ from, customers, cells }) => [
    labels.bucket(from, "month"),
    customers,
    ...offsets.map((offset) => cells.find((cell) => cell.offset === offset)?.retention ?? null),
  ]);
  const all = offsets.map((offset) => average.find((each) => each.offset === offset)?.retention ?? null);
  return [
    {
      ...{ kind: "table", title, rows, period: range, notes: [] },
      about:
        "Of the customers whose first order was in a month, how many ordered again so many months later, in per cent.",
      columns: [
        keyColumn("cohort", "First order"),
        valueColumn("customers", "Customers", "count"),
        ...offsets.map((offset) => valueColumn(`month_${offset}`, `+${offset}`, "percent")),
      ],
      totals: ["Average", cohorts.reduce((sum, { customers }) => sum + customers, 0), ...all],
    },
  ];
}

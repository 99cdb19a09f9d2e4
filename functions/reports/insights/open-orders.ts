import { addDays, type Day } from "@quayside/shared/kernel/day.ts";
import type { QueryEngine, SqlRow } from "../../analytics/engine.ts";
import { inDays } from "../../analytics/sql.ts";
import { openSales } from "../../sales/open-sales.ts";
import type { SectionContent } from "../content/content.ts";
import type { Asked } from "./asked.ts";
import { keyColumn, valueColumn } from "./columns.ts";

/** Orders before that are done, or will not be done by waiting. */
const lookedBack = 365;

const sinceDay = (days: number, today: Day) => `count_if(t.day < DATE '${addDays(today, -days)}')`;

/** Orders that wait for something, by their state as it is now. */
function readOpen(engine: QueryEngine, today: Day): Promise<SqlRow[]> {
  return engine.run(`SELECT t.status AS status, count(*) AS orders, sum(t.total) AS total,
  ${sinceDay(2, today)} AS two, ${sinceDay(7, today)} AS seven, CAST(min(t.day) AS VARCHAR) AS oldest
FROM orders t WHERE ${inDays({ from: addDays(today, -lookedBack), to: today }, "t")} AND t.status IN ('pending', 'processing', 'shipped')
GROUP BY t.status ORDER BY t.status`);
}

/** What is not done yet, as it stands when the report is made. */
export async function openOrders({ deps, ctx, period, labels, title }: Asked): Promise<SectionContent[]> {
  const { engine, today } = await openSales(deps, ctx);
  const found = await readOpen(engine, today);
  const rows = found.map(({ status, orders, total, two, seven, oldest }) => [
    labels.key("order_status", String(status), undefined),
    ...[Number(orders), Number(total), Number(two), Number(seven), labels.day(String(oldest))],
  ]);
  return [
    {
      ...{ kind: "table", title, rows, period },
      about: "Paid or promised orders that are not delivered, by how long ago they were placed, as they stand today.",
      notes: rows.length === 0 ? ["No order is under way."] : [],
      columns: [
        keyColumn("order_status", "State"),
        valueColumn("orders", "Orders", "count"),
        valueColumn("total_sales", "Worth with tax", "money"),
        valueColumn("over_two_days", "Over 2 days", "count", "down"),
        valueColumn("over_seven_days", "Over 7 days", "count", "down"),
        keyColumn("oldest", "Oldest"),
      ],
    },
  ];
}

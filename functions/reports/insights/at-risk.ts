import { CustomersListSearch } from "@quayside/shared/sales/customers.ts";
import { listCustomers } from "../../sales/customers/list-customers.ts";
import type { SectionContent } from "../content/content.ts";
import type { Asked } from "./asked.ts";
import { keyColumn, valueColumn } from "./columns.ts";

/** By their ids: reports go to people who may not see who customers are. */
export async function atRisk({ deps, ctx, period, labels, title }: Asked): Promise<SectionContent[]> {
  const query = CustomersListSearch.parse({ segment: "at-risk", sort: "revenue", per_page: 25 });
  const { items } = await listCustomers(deps, ctx, { params: undefined, query, body: undefined });
  const rows = items.map((each) => [
    each.customerId ?? each.key,
    ...[labels.day(each.lastOrder), each.daysSince, each.orders, each.revenue, each.aov],
  ]);
  return [
    {
      ...{ kind: "table", title, rows, period, notes: [] },
      about: "They ordered before and have not for long: the 25 of the most revenue, as they stand today.",
      columns: [
        keyColumn("customer", "Customer"),
        keyColumn("last_order", "Last order"),
        valueColumn("days_since", "Days since", "count"),
        valueColumn("orders", "Orders", "count"),
        valueColumn("revenue", "Revenue", "money"),
        valueColumn("average_order_value", "Average order", "money"),
      ],
    },
  ];
}

import type { Headline } from "@quayside/shared/reports/schema.ts";
import { SalesSearch } from "@quayside/shared/sales/scope.ts";
import { clvOf } from "../../sales/customers/lifetime-value.ts";
import { openSales } from "../../sales/open-sales.ts";
import type { SectionContent } from "../content/content.ts";
import type { Asked } from "./asked.ts";

/** Of the two years up to the end of the period. */
export async function lifetimeValue({ deps, ctx, period, title }: Asked): Promise<SectionContent[]> {
  const open = await openSales(deps, ctx, SalesSearch.parse({ from: period.from, to: period.to }));
  const { value, aov, frequency, lifespan, soFar, formula, note } = await clvOf(open);
  const figure = (metric: string, label: string, unit: Headline["unit"], of: number | null): Headline => ({
    ...{ metric, label, unit, better: "up", value: of },
  });
  return [
    {
      ...{ kind: "figures", title, period, about: formula, notes: note ? [note] : [] },
      figures: [
        figure("customer_lifetime_value", "Customer lifetime value", "money", value),
        figure("average_order_value", "Average order value", "money", aov),
        figure("orders_a_year", "Orders a year", "ratio", frequency),
        figure("years_as_customer", "Years as a customer", "ratio", lifespan),
        figure("revenue_so_far", "Revenue so far", "money", soFar),
      ],
    },
  ];
}

import { NewProductsSearch } from "@quayside/shared/sales/products.ts";
import { findNewProducts } from "../../sales/products/find-new-products.ts";
import type { SectionContent } from "../content/content.ts";
import type { Asked } from "./asked.ts";
import { keyColumn, valueColumn } from "./columns.ts";

const most = 30;

/** How what was first sold lately is taken up, beside what products before it took in their first 30 days. */
export async function newProducts({ deps, ctx, period, labels, title }: Asked): Promise<SectionContent[]> {
  const query = NewProductsSearch.parse({ from: period.from, to: period.to });
  const found = await findNewProducts(deps, ctx, { params: undefined, query, body: undefined });
  const rows = found.products
    .toSorted((a, b) => b.revenue - a.revenue)
    .slice(0, most)
    .map((each) => [
      each.title,
      labels.day(each.since),
      ...[each.daysOnSale, each.revenue, each.units, each.first30.revenue, each.first30.units],
    ]);
  return [
    {
      ...{ kind: "table", title, rows, period, notes: [] },
      about: `First sold in the ${found.days} days up to the end of the period; the ${most} of the most revenue.`,
      columns: [
        keyColumn("product", "Product"),
        keyColumn("since", "First sold"),
        valueColumn("days_on_sale", "Days", "count"),
        valueColumn("revenue", "Revenue", "money", "up"),
        valueColumn("units", "Units", "count", "up"),
        valueColumn("first_30_revenue", "First 30 days", "money", "up"),
        valueColumn("first_30_units", "Units in them", "count", "up"),
      ],
      other: [
        "Products of the year before them, on average",
        ...["", null, null, null, found.typicalFirst30.revenue, found.typicalFirst30.units],
      ],
    },
  ];
}

import { SalesSearch } from "@quayside/shared/sales/scope.ts";
import { bandMargins } from "../../sales/products/band-margins.ts";
import type { Band } from "../../sales/products/margin-bands.ts";
import type { SectionContent } from "../content/content.ts";
import type { Asked } from "./asked.ts";
import { keyColumn, valueColumn } from "./columns.ts";

function bandName({ from, to }: Band): string {
  if (from === undefined && to === undefined) return "Cost unknown";
  if (from === undefined) return `Under ${to} %`;
  return to === undefined ? `${from} % and more` : `${from} to ${to} %`;
}

/** How much of the revenue is earned at which margin. */
export async function marginBands({ deps, ctx, period, title }: Asked): Promise<SectionContent[]> {
  const query = SalesSearch.parse({ from: period.from, to: period.to });
  const { bands } = await bandMargins(deps, ctx, { params: undefined, query, body: undefined });
  const rows = bands.map((band) => [bandName(band), band.products, band.revenue, band.profit]);
  return [
    {
      ...{ kind: "table", title, rows, period, notes: [] },
      about: "Products by what is left of their revenue after their cost.",
      columns: [
        keyColumn("margin", "Margin"),
        valueColumn("products", "Products", "count"),
        valueColumn("revenue", "Revenue", "money", "up"),
        valueColumn("gross_profit", "Gross profit", "money", "up"),
      ],
    },
  ];
}

import { BundlesSearch } from "@quayside/shared/sales/products.ts";
import { findBundles } from "../../sales/products/find-bundles.ts";
import type { SectionContent } from "../content/content.ts";
import type { Asked } from "./asked.ts";
import { keyColumn, valueColumn } from "./columns.ts";

/** Products that are bought together more often than chance would have them. */
export async function bundles({ deps, ctx, period, title }: Asked): Promise<SectionContent[]> {
  const query = BundlesSearch.parse({ from: period.from, to: period.to, limit: 20 });
  const found = await findBundles(deps, ctx, { params: undefined, query, body: undefined });
  const rows = found.pairs.map(({ a, b, orders, support, confidenceAb, lift }) => [
    ...[a.title, b.title, orders, support, confidenceAb, lift],
  ]);
  return [
    {
      ...{ kind: "table", title, rows, period, notes: found.note ? [found.note] : [] },
      columns: [
        keyColumn("product", "Product"),
        keyColumn("with", "Bought with"),
        valueColumn("orders", "Orders", "count"),
        valueColumn("support", "Support", "percent"),
        valueColumn("confidence", "Confidence", "percent"),
        valueColumn("lift", "Lift", "ratio"),
      ],
    },
  ];
}

import { showSegments } from "../../sales/customers/show-segments.ts";
import type { SectionContent } from "../content/content.ts";
import type { Asked } from "./asked.ts";
import { keyColumn, valueColumn } from "./columns.ts";

/** Of everybody who ever ordered, as they stand when the report is made. */
export async function segments({ deps, ctx, labels, title }: Asked): Promise<SectionContent[]> {
  const found = await showSegments(deps, ctx, { params: undefined, query: undefined, body: undefined });
  const rows = found.segments.map((each) => [
    labels.key("customer_segment", each.segment, undefined),
    ...[each.customers, each.share, each.revenue, each.revenueShare, each.frequency, each.recency],
  ]);
  return [
    {
      ...{ kind: "table", title, rows, period: found.range },
      about: "Everybody who ever ordered, by how lately, how often and for how much, as they stand today.",
      notes: found.customers === 0 ? ["Nobody is known to have ordered yet."] : [],
      columns: [
        keyColumn("segment", "Segment"),
        valueColumn("customers", "Customers", "count"),
        valueColumn("share", "Of customers", "percent"),
        valueColumn("revenue", "Revenue", "money"),
        valueColumn("revenue_share", "Of revenue", "percent"),
        valueColumn("frequency", "Orders each", "ratio"),
        valueColumn("recency", "Days since the last", "days"),
      ],
    },
  ];
}

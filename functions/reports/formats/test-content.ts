import type { ReportContent, TableContent } from "../content/content.ts";

const days = ["Mon 23 Nov", "Tue 24 Nov", "Wed 25 Nov", "Thu 26 Nov", "Fri 27 Nov", "Sat 28 Nov", "Sun 29 Nov"];
const period = { from: "2026-11-23", to: "2026-11-29" };
const compared = { from: "2026-11-16", to: "2026-11-22" };

const byDay: TableContent = {
  kind: "table",
  title: "Revenue by day, with the week before",
  ...{ period, compared, notes: [] },
  columns: [
    { id: "bucket", label: "Day", unit: "text", role: "key", better: "neither" },
    { id: "revenue", label: "Revenue", unit: "money", role: "value", better: "up" },
    { id: "revenue_before", label: "Revenue, before", unit: "money", role: "before", better: "neither" },
    { id: "revenue_change", label: "Revenue, change", unit: "percent", role: "change", better: "up" },
    { id: "orders", label: "Orders", unit: "count", role: "value", better: "up" },
  ],
  rows: days.map((day, at) => [day, 120_045 + at * 31_017, 118_000 + at * 29_000, 1.733051 + at, 31 + at]),
  totals: ["Total", 1_491_672, 1_435_000, 3.949268, 238],
  chart: {
    kind: "line",
    unit: "money",
    categories: days,
    series: [
      { label: "Revenue", values: days.map((_, at) => 120_045 + at * 31_017), isReference: false },
      { label: "Before", values: days.map((_, at) => 118_000 + at * 29_000), isReference: true },
    ],
  },
};

const categories: TableContent = {
  kind: "table",
  title: "Categories",
  about: "Most revenue first, each against the week before.",
  ...{ period, compared, notes: ["Gross margin: The cost of these products is not known."] },
  columns: [
    { id: "category", label: "Category", unit: "text", role: "key", better: "neither" },
    { id: "revenue", label: "Revenue", unit: "money", role: "value", better: "up" },
    { id: "product_contribution", label: "Share of revenue", unit: "percent", role: "value", better: "neither" },
    { id: "gross_margin", label: "Gross margin", unit: "percent", role: "value", better: "up" },
    { id: "gross_margin_change", label: "Gross margin, change", unit: "points", role: "change", better: "up" },
  ],
  rows: [
    ["Home & garden, a name that goes on for longer than there is room", 700_012, 46.928, null, null],
    ['=HYPERLINK("http://evil.example")', 500_660, 33.563, 41.2, -1.25],
    ["Кухня και ζωή", 200_000, 13.408, 38.8, 0.5],
  ],
  other: ["All others", 91_000, 6.1, 12, 0],
  totals: ["Total", 1_491_672, 100, 39.1, -0.3],
  chart: {
    kind: "share",
    unit: "money",
    categories: ["Home & garden", "Lighting", "Кухня και ζωή"],
    series: [{ label: "Revenue", values: [700_012, 500_660, 200_000], isReference: false }],
  },
};

/** A report with what a report may hold, for tests of its formats. */
export const testContent: ReportContent = {
  reportId: "rpt_01J9Z3V5B6C7D8E9F0G1H2J3K4",
  name: "Weekly Sales Report",
  about: "A week against the one before: sales, categories, customers and goals.",
  storeName: "Quay & Sons",
  ...{ locale: "en-GB", currency: "GBP", timeZone: "Europe/London", period },
  ...{ madeAt: "2026-11-30T07:00:12.000Z", asOf: "2026-11-30T06:58:00.000Z" },
  sections: [
    {
      kind: "figures",
      title: "The week, against the week before",
      ...{ period, compared, notes: [] },
      figures: [
        { metric: "revenue", label: "Revenue", unit: "money", better: "up", value: 1_491_672, before: 1_435_000 },
        { metric: "orders", label: "Orders", unit: "count", better: "up", value: 238, before: 251 },
        {
          metric: "average_order_value",
          label: "Average order value",
          unit: "money",
          better: "up",
          value: 6267.529412,
          before: 5717.131474,
        },
        { metric: "discount_rate", label: "Discount rate", unit: "percent", better: "down", value: 4.2, before: 3.9 },
        { metric: "gross_margin", label: "Gross margin", unit: "percent", better: "up", value: null, before: null },
      ],
    },
    byDay,
    categories,
  ],
  definitions: [
    {
      id: "revenue",
      label: "Revenue",
      definition: "What was sold, after discounts, without tax and delivery.",
      formula: "Σ price × quantity − discounts",
    },
    {
      id: "orders",
      label: "Orders",
      definition: "Orders that were paid or authorised and not cancelled.",
      formula: "COUNT(DISTINCT order_id)",
    },
  ],
};

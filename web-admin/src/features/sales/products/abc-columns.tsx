import type { ValueFormats } from "@quayside/shared/metrics/values.ts";
import type { AbcClass } from "@quayside/shared/sales/products.ts";
import type { Column } from "../../../ui/list/list-spec.ts";
import { Status, type Tone } from "../../../ui/status.tsx";
import type { AbcAnalysis } from "../answers.ts";
import { ProductName } from "./product-name.tsx";

const tones: Record<AbcClass, Tone> = { A: "good", B: "calm", C: "plain" };

export function ClassBadge({ of }: { of: AbcClass }) {
  return <Status tone={tones[of]}>{of}</Status>;
}

const end = true;

export function classColumns({ full, plain }: ValueFormats): Column<AbcAnalysis["classes"][number]>[] {
  return [
    {
      id: "class",
      label: "Class",
      card: "title",
      cell: (row) => <ClassBadge of={row.class} />,
      text: (row) => row.class,
    },
    {
      ...{ id: "products", label: "Products", end, card: "line" },
      cell: ({ products }) => full(products, "count"),
      text: ({ products }) => String(products),
    },
    {
      ...{ id: "productShare", label: "Of products", end, card: "line" },
      cell: ({ productShare }) => full(productShare, "percent"),
      text: ({ productShare }) => plain(productShare, "percent"),
    },
    {
      ...{ id: "revenue", label: "Revenue", end, card: "value" },
      cell: ({ revenue }) => full(revenue, "money"),
      text: ({ revenue }) => plain(revenue, "money"),
    },
    {
      ...{ id: "revenueShare", label: "Of revenue", end, card: "line" },
      cell: ({ revenueShare }) => full(revenueShare, "percent"),
      text: ({ revenueShare }) => plain(revenueShare, "percent"),
    },
  ];
}

export function abcColumns(
  { full, plain }: ValueFormats,
  onOpen: (row: AbcAnalysis["products"][number]) => void,
): Column<AbcAnalysis["products"][number]>[] {
  return [
    {
      ...{ id: "title", label: "Product", card: "title" },
      cell: (row) => <ProductName product={row} />,
      text: ({ title }) => title,
    },
    {
      id: "class",
      label: "Class",
      card: "status",
      cell: (row) => <ClassBadge of={row.class} />,
      text: (row) => row.class,
    },
    {
      ...{ id: "revenue", label: "Revenue", end, card: "value" },
      cell: (row) => (
        <button type="button" className="figure-link" onClick={() => onOpen(row)}>
          {full(row.revenue, "money")}
        </button>
      ),
      text: ({ revenue }) => plain(revenue, "money"),
    },
    {
      ...{ id: "cumulative", label: "Share until here", end, card: "line" },
      cell: ({ cumulative }) => full(cumulative, "percent"),
      text: ({ cumulative }) => plain(cumulative, "percent"),
    },
  ];
}

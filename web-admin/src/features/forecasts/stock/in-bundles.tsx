import { FigureTable } from "../../analytics/figure-table.tsx";
import { useValues } from "../../analytics/values.ts";
import type { StockDetail } from "../answers.ts";
import { partColumns } from "./part-columns.tsx";

type Bundle = StockDetail["bundles"][number];

/** Bundles that take a part from stock, and how much of its demand is theirs. */
export function InBundles({ stock: { bundles } }: { stock: StockDetail }) {
  const { full } = useValues();
  const columns = partColumns<Bundle>({
    label: "Bundle",
    full,
    demandOf: ({ demand30 }) => demand30,
    words: ({ title }) => title,
  });
  if (bundles.length === 0) return null;
  return (
    <FigureTable
      title="In bundles"
      columns={columns}
      rows={bundles}
      idOf={({ sku }) => sku}
      nothing="It is in no bundle."
      note="What bundles take of it is part of its demand, its safety stock and its order."
    />
  );
}

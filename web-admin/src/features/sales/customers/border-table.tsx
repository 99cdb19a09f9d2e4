import type { Unit } from "@quayside/shared/metrics/metric.ts";
import type { ValueFormats } from "@quayside/shared/metrics/values.ts";
import type { RfmAnalysis, Segmentation } from "@quayside/shared/sales/customers.ts";
import { DataTable } from "../../../ui/detail/data-table.tsx";
import type { CellColumn } from "../../../ui/row-cards.tsx";
import { useValues } from "../../analytics/values.ts";

interface Measure {
  id: "recency" | "frequency" | "monetary";
  label: string;
  unit: Unit;
}

const measures: Measure[] = [
  { id: "recency", label: "Recency: days since the last order", unit: "ratio" },
  { id: "frequency", label: "Frequency: orders", unit: "ratio" },
  { id: "monetary", label: "Value: revenue", unit: "money" },
];

interface BorderTableProps {
  /** What was used. */
  borders: RfmAnalysis["borders"];
  given: Segmentation["borders"];
}

/** The four borders between the five scores of each measure. */
export function BorderTable(props: BorderTableProps) {
  const { full } = useValues();
  return (
    <section className="rule-borders" aria-label="Borders between scores">
      <DataTable columns={columnsOf(props, full)} rows={measures} idOf={({ id }) => id} />
    </section>
  );
}

function columnsOf({ borders, given }: BorderTableProps, full: ValueFormats["full"]): CellColumn<Measure>[] {
  return [
    { id: "measure", label: "Measure", card: "title", cell: ({ label }) => label },
    ...[0, 1, 2, 3].map(
      (at): CellColumn<Measure> => ({
        ...{ id: `${at}`, label: `Between ${at + 1} and ${at + 2}`, end: true, card: "line" },
        cell: ({ id, unit }) => full(borders[id][at], unit),
      }),
    ),
    { id: "from", label: "From", card: "line", cell: ({ id }) => (given[id] ? "Given" : "Quintiles of the customers") },
  ];
}

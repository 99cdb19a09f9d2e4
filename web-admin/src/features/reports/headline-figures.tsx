import type { Headline } from "@quayside/shared/reports/schema.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { useValues } from "../analytics/values.ts";

/** The figures that the report begins with; the same as in its files. */
export function HeadlineFigures({ headlines }: { headlines: readonly Headline[] }) {
  return (
    <Section title="Headline figures" flush>
      <DataTable columns={columns} rows={headlines} idOf={({ metric }) => metric} />
    </Section>
  );
}

const columns: CellColumn<Headline>[] = [
  { id: "label", label: "Figure", card: "title", cell: ({ label }) => label },
  { id: "value", label: "Value", card: "value", end: true, cell: (row) => <Value of={row} /> },
  { id: "before", label: "Before", card: "line", end: true, cell: (row) => <Value of={row} isBefore /> },
];

function Value({ of: { unit, value, before }, isBefore = false }: { of: Headline; isBefore?: boolean }) {
  const values = useValues();
  return <span className="numeric">{values.full(isBefore ? before : value, unit)}</span>;
}

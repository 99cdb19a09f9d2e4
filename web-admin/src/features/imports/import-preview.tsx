import type { Import } from "@quayside/shared/imports/schema.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { Status, type Tone } from "../../ui/status.tsx";

const changes: Record<Import["preview"][number]["change"], [string, Tone]> = {
  create: ["New", "good"],
  update: ["Changes", "attention"],
  none: ["Same as now", "plain"],
};

const columns: CellColumn<Import["preview"][number]>[] = [
  { id: "title", label: "Product", card: "title", cell: ({ title }) => <span className="row-title">{title}</span> },
  {
    id: "change",
    label: "Change",
    card: "status",
    cell: ({ change }) => <Status tone={changes[change][1]}>{changes[change][0]}</Status>,
  },
  { id: "category", label: "Category", card: "line", cell: ({ category }) => category },
  { id: "skus", label: "SKUs", card: "line", cell: ({ skus }) => <span className="mono">{skus.join(", ")}</span> },
];

export function ImportPreview({ found }: { found: Import }) {
  return (
    <Section title={`The first ${found.preview.length} products as they would be stored`} flush>
      <DataTable columns={columns} rows={found.preview} idOf={({ skus, title }) => skus.join() || title} />
    </Section>
  );
}

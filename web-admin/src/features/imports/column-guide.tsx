import { Button } from "@mantine/core";
import { catalogueColumns } from "@quayside/shared/imports/columns.ts";
import { saveFile } from "../../lib/save-file.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import type { Column } from "../../ui/list/list-spec.ts";
import { toCsv } from "../../ui/list/to-csv.ts";
import type { CellColumn } from "../../ui/row-cards.tsx";

type GuideRow = (typeof catalogueColumns)[number];

const columns: CellColumn<GuideRow>[] = [
  { id: "name", label: "Column", card: "title", cell: ({ name }) => <code>{name}</code> },
  { id: "what", label: "What goes into it", card: "text", cell: ({ what }) => what },
  { id: "required", label: "Needed", card: "line", cell: ({ required }) => (required ? "Yes" : "No") },
  { id: "example", label: "Example", card: "line", cell: ({ example }) => <span className="mono">{example}</span> },
];

function exampleFile(): string {
  const line = Object.fromEntries(catalogueColumns.map(({ name, example }) => [name, example]));
  const cells = catalogueColumns.map(
    ({ name }): Column<typeof line> => ({ id: name, label: name, cell: () => null, text: (row) => row[name] ?? "" }),
  );
  return toCsv(cells, [line]);
}

/** What a catalogue file is made of, and one to begin with. */
export function ColumnGuide() {
  return (
    <Section
      title="Columns of the file"
      flush
      actions={
        <Button variant="default" size="compact-sm" onClick={() => saveFile("catalogue-example.csv", exampleFile())}>
          Take an example file
        </Button>
      }
    >
      <DataTable columns={columns} rows={catalogueColumns} idOf={({ name }) => name} />
    </Section>
  );
}

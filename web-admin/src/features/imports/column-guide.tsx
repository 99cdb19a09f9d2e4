import { Button } from "@mantine/core";
import { type ImportColumn, importColumns } from "@quayside/shared/imports/columns.ts";
import type { ImportKind } from "@quayside/shared/imports/schema.ts";
import { saveFile } from "../../lib/save-file.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import type { Column } from "../../ui/list/list-spec.ts";
import { toCsv } from "../../ui/list/to-csv.ts";
import type { CellColumn } from "../../ui/row-cards.tsx";

const columns: CellColumn<ImportColumn>[] = [
  { id: "name", label: "Column", card: "title", cell: ({ name }) => <code>{name}</code> },
  { id: "what", label: "What goes into it", card: "text", cell: ({ what }) => what },
  { id: "required", label: "Needed", card: "line", cell: ({ required }) => (required ? "Yes" : "No") },
  { id: "example", label: "Example", card: "line", cell: ({ example }) => <span className="mono">{example}</span> },
];

function exampleFile(kind: ImportKind): string {
  const columns = importColumns[kind];
  const line = Object.fromEntries(columns.map(({ name, example }) => [name, example]));
  const cells = columns.map(
    ({ name }): Column<typeof line> => ({ id: name, label: name, cell: () => null, text: (row) => row[name] ?? "" }),
  );
  return toCsv(cells, [line]);
}

/** What a file of a kind is made of, and one to begin with. Its columns may be called otherwise. */
export function ColumnGuide({ kind }: { kind: ImportKind }) {
  return (
    <Section
      title="Columns of the file"
      flush
      actions={
        <Button variant="default" size="compact-sm" onClick={() => saveFile(`${kind}-example.csv`, exampleFile(kind))}>
          Take an example file
        </Button>
      }
    >
      <DataTable columns={columns} rows={importColumns[kind]} idOf={({ name }) => name} />
    </Section>
  );
}

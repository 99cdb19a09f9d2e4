import { type CellColumn, RowCards } from "../row-cards.tsx";
import { useNarrow } from "../use-narrow.ts";

interface DataTableProps<Row> {
  columns: readonly CellColumn<Row>[];
  rows: readonly Row[];
  idOf: (row: Row) => string;
}

/** Rows within a page about one thing: a table, or cards on a narrow screen. */
export function DataTable<Row>({ columns, rows, idOf }: DataTableProps<Row>) {
  if (useNarrow()) return <RowCards columns={columns} rows={rows} idOf={idOf} />;
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            {columns.map(({ id, label, end }) => (
              <th key={id} data-end={end || undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={idOf(row)}>
              {columns.map(({ id, end, cell }) => (
                <td key={id} data-end={end || undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

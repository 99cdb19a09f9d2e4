import { Button } from "@mantine/core";
import { useState } from "react";
import { useFormats } from "../../lib/format.ts";
import { type CellColumn, RowCards } from "../row-cards.tsx";
import { useNarrow } from "../use-narrow.ts";

interface DataTableProps<Row> {
  columns: readonly CellColumn<Row>[];
  rows: readonly Row[];
  idOf: (row: Row) => string;
  /** There may be a thousand rows: most of them are shown on demand only. */
  isLong?: boolean;
}

/** Of a long table, before all of it is asked for: an order of a thousand lines fills eighty screens. */
const shownFirst = 50;
/** For so few more nobody should have to press. */
const leeway = 10;

/** Rows within a page about one thing: a table, or cards on a narrow screen. */
export function DataTable<Row>({ columns, rows, idOf, isLong = false }: DataTableProps<Row>) {
  const [isWhole, setWhole] = useState(!isLong);
  const { count } = useFormats();
  if (isWhole || rows.length <= shownFirst + leeway) return <Rows columns={columns} rows={rows} idOf={idOf} />;
  return (
    <>
      <Rows columns={columns} rows={rows.slice(0, shownFirst)} idOf={idOf} />
      <div className="table-more">
        <Button variant="default" size="compact-sm" onClick={() => setWhole(true)}>
          Show all {count(rows.length)}
        </Button>
      </div>
    </>
  );
}

function Rows<Row>({ columns, rows, idOf }: DataTableProps<Row>) {
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

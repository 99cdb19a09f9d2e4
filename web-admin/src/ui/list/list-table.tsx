import { Checkbox } from "@mantine/core";
import { type ColumnDef, type RowData, rowSelectionFeature, tableFeatures, useTable } from "@tanstack/react-table";
import { useMemo } from "react";
import { RowLink } from "../row-link.tsx";
import type { ListRowsProps } from "./list-rows.ts";
import type { ListSearch } from "./list-search.ts";
import type { Column } from "./list-spec.ts";
import { SortHead } from "./sort-head.tsx";

const features = tableFeatures({ rowSelectionFeature });

function definitions<Row extends RowData>(columns: readonly Column<Row>[]): ColumnDef<typeof features, Row>[] {
  return columns.map(({ id, label, cell }) => ({ id, header: label, cell: ({ row }) => cell(row.original) }));
}

/** Rows as a table: order in the heads, selection at the start, the title leads to the row's page. */
export function ListTable<Row extends RowData, Search extends ListSearch>(props: ListRowsProps<Row, Search>) {
  const { spec, search, columns, rows, selected, onSelect, onChange } = props;
  const defined = useMemo(() => definitions(columns), [columns]);
  const table = useTable({
    features,
    columns: defined,
    data: rows as Row[],
    getRowId: spec.idOf,
    state: { rowSelection: selected },
    onRowSelectionChange: onSelect,
  });
  const columnOf = new Map(columns.map((column) => [column.id, column]));
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th className="table-check">
              <Checkbox
                size="xs"
                aria-label={`Select all ${spec.many} on this page`}
                checked={table.getIsAllRowsSelected()}
                indeterminate={table.getIsSomeRowsSelected()}
                onChange={table.getToggleAllRowsSelectedHandler()}
              />
            </th>
            {columns.map((column) => (
              <SortHead key={column.id} spec={spec} search={search} column={column} onChange={onChange} />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} data-selected={row.getIsSelected() || undefined}>
              <td className="table-check">
                <Checkbox
                  size="xs"
                  aria-label={`Select ${titleOf(columns, row.original)}`}
                  checked={row.getIsSelected()}
                  onChange={row.getToggleSelectedHandler()}
                />
              </td>
              {row.getAllCells().map((cell) => {
                const column = columnOf.get(cell.column.id);
                const content = <table.FlexRender cell={cell} />;
                return (
                  <td key={cell.id} data-end={column?.end || undefined}>
                    {column?.card === "title" ? (
                      <RowLink link={spec.linkOf?.(row.original)}>{content}</RowLink>
                    ) : (
                      content
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function titleOf<Row extends RowData>(columns: readonly Column<Row>[], row: Row): string {
  return columns.find(({ card }) => card === "title")?.text(row) ?? "row";
}

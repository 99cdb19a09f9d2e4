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

function useRows<Row extends RowData, Search extends ListSearch>(props: ListRowsProps<Row, Search>) {
  const { spec, columns, rows, selected, onSelect } = props;
  const defined = useMemo(() => definitions(columns), [columns]);
  return useTable({
    features,
    columns: defined,
    data: rows as Row[],
    getRowId: spec.idOf,
    state: { rowSelection: selected },
    onRowSelectionChange: onSelect,
  });
}

/** Rows as a table: order in the heads, selection at the start, the title leads to the row's page. */
export function ListTable<Row extends RowData, Search extends ListSearch>(props: ListRowsProps<Row, Search>) {
  const { spec, search, columns, onChange } = props;
  const table = useRows(props);
  const title = columns.find(({ card }) => card === "title");
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <SelectAll table={table} many={spec.many} />
            {columns.map((column) => (
              <SortHead key={column.id} spec={spec} search={search} column={column} onChange={onChange} />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} data-selected={row.getIsSelected() || undefined}>
              <Selector
                label={`Select ${title?.text(row.original) ?? spec.one}`}
                checked={row.getIsSelected()}
                onToggle={row.getToggleSelectedHandler()}
              />
              {row.getAllCells().map((cell, at) => (
                <td key={cell.id} data-end={columns[at]?.end || undefined}>
                  {columns[at] === title ? (
                    <RowLink link={spec.linkOf?.(row.original)}>
                      <table.FlexRender cell={cell} />
                    </RowLink>
                  ) : (
                    <table.FlexRender cell={cell} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SelectAllProps {
  table: Pick<
    ReturnType<typeof useRows>,
    "getIsAllRowsSelected" | "getIsSomeRowsSelected" | "getToggleAllRowsSelectedHandler"
  >;
  many: string;
}

function SelectAll({ table, many }: SelectAllProps) {
  return (
    <Selector
      head
      label={`Select all ${many} on this page`}
      checked={table.getIsAllRowsSelected()}
      partly={table.getIsSomeRowsSelected()}
      onToggle={table.getToggleAllRowsSelectedHandler()}
    />
  );
}

interface SelectorProps {
  label: string;
  head?: boolean;
  checked: boolean;
  partly?: boolean;
  onToggle: (event: unknown) => void;
}

function Selector({ label, head = false, checked, partly = false, onToggle }: SelectorProps) {
  const Cell = head ? "th" : "td";
  return (
    <Cell className="table-check">
      <Checkbox size="xs" aria-label={label} checked={checked} indeterminate={partly} onChange={onToggle} />
    </Cell>
  );
}

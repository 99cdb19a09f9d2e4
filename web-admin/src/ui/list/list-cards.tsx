import type { RowData } from "@tanstack/react-table";
import { RowCards } from "../row-cards.tsx";
import type { ListRowsProps } from "./list-rows.ts";
import type { ListSearch } from "./list-search.ts";

export function ListCards<Row extends RowData, Search extends ListSearch>(props: ListRowsProps<Row, Search>) {
  const { spec, columns, rows } = props;
  return <RowCards columns={columns} rows={rows} idOf={spec.idOf} linkOf={spec.linkOf} />;
}

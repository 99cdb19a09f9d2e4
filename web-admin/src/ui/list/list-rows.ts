import type { RowData, RowSelectionState } from "@tanstack/react-table";
import type { Dispatch, SetStateAction } from "react";
import type { ListSearch } from "./list-search.ts";
import type { Column, ListSpec } from "./list-spec.ts";

/** What draws the rows, wide as a table or narrow as cards. */
export interface ListRowsProps<Row extends RowData, Search extends ListSearch> {
  spec: ListSpec<Row, Search>;
  search: Search;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** By row id. */
  selected: RowSelectionState;
  onSelect: Dispatch<SetStateAction<RowSelectionState>>;
  onChange: (change: Partial<Search>) => void;
}

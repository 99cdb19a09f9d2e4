import { Button } from "@mantine/core";
import type { RowData } from "@tanstack/react-table";
import type { ReactNode } from "react";
import { saveFile } from "../../lib/save-file.ts";
import type { ListSearch } from "./list-search.ts";
import type { Column, ListSpec } from "./list-spec.ts";
import { toCsv } from "./to-csv.ts";

interface SelectionBarProps<Row extends RowData, Search extends ListSearch> {
  spec: ListSpec<Row, Search>;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  onClear: () => void;
  children?: ReactNode;
}

/** What can be done with the rows selected. */
export function SelectionBar<Row extends RowData, Search extends ListSearch>(props: SelectionBarProps<Row, Search>) {
  const { spec, columns, rows, onClear, children } = props;
  return (
    <section className="selection-bar" aria-label="Selected rows">
      <strong aria-live="polite">
        {rows.length} {rows.length === 1 ? spec.one : spec.many} selected
      </strong>
      {children}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => saveFile(`${spec.id}-selected.csv`, toCsv(columns, rows))}
      >
        Export as CSV
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        Clear
      </Button>
    </section>
  );
}

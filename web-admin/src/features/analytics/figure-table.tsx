import { ActionIcon, Skeleton } from "@mantine/core";
import type { AppError } from "@quayside/shared/kernel/errors.ts";
import type { ReactNode } from "react";
import { saveFile } from "../../lib/save-file.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Icon } from "../../ui/icons.tsx";
import type { Column } from "../../ui/list/list-spec.ts";
import { toCsv } from "../../ui/list/to-csv.ts";

interface FigureTableProps<Row> {
  title: string;
  columns: readonly Column<Row>[];
  /** Nothing while they are read. */
  rows?: readonly Row[];
  idOf: (row: Row) => string;
  /** Said where there are none. */
  nothing: string;
  note?: ReactNode;
  error?: AppError | null;
  onRetry?: () => void;
  actions?: ReactNode;
  children?: ReactNode;
}

/** Rows with figures under a title, with the file of what is seen. */
export function FigureTable<Row>(props: FigureTableProps<Row>) {
  const { title, columns, rows, idOf, nothing, note, error, onRetry, actions, children } = props;
  const save = () => saveFile(`${title}.csv`, toCsv(columns, rows ?? []));
  return (
    <Section
      title={title}
      flush
      actions={
        <div className="chart-tools">
          {actions}
          {rows && rows.length > 0 ? (
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Save ${title} as CSV`} onClick={save}>
              <Icon name="download" />
            </ActionIcon>
          ) : null}
        </div>
      }
    >
      {note ? <p className="chart-summary">{note}</p> : null}
      {error ? (
        <div className="section-body">
          <Failure error={error} onRetry={onRetry} />
        </div>
      ) : null}
      {!rows && !error ? (
        <div className="section-body">
          <Skeleton h={180} role="status" aria-label={`Loading ${title}`} />
        </div>
      ) : null}
      {rows?.length === 0 ? <p className="section-body soft">{nothing}</p> : null}
      {rows && rows.length > 0 ? <DataTable columns={columns} rows={rows} idOf={idOf} isLong /> : null}
      {children}
    </Section>
  );
}

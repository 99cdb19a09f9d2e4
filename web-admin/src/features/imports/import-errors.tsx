import { Button } from "@mantine/core";
import type { Import, ImportError } from "@quayside/shared/imports/schema.ts";
import { useState } from "react";
import { useFormats } from "../../lib/format.ts";
import { useOperation } from "../../lib/query.ts";
import { saveFile } from "../../lib/save-file.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import type { Column } from "../../ui/list/list-spec.ts";
import { ListFailed, ListLoading } from "../../ui/list/list-states.tsx";
import { toCsv } from "../../ui/list/to-csv.ts";

const perPage = 100;

const columns: Column<ImportError>[] = [
  { id: "row", label: "Row", card: "line", cell: ({ row }) => row, text: ({ row }) => String(row) },
  {
    id: "column",
    label: "Column",
    card: "title",
    cell: ({ column }) => <code>{column}</code>,
    text: ({ column }) => column,
  },
  {
    id: "value",
    label: "Value",
    card: "line",
    cell: ({ value }) => <code className="cell-value">{value || "(empty)"}</code>,
    text: ({ value }) => value,
  },
  { id: "reason", label: "What is wrong", card: "line", cell: ({ reason }) => reason, text: ({ reason }) => reason },
];

/** What is wrong, by row and column as the spreadsheet shows them. These rows are left out. */
export function ImportErrors({ found }: { found: Import }) {
  const { count } = useFormats();
  const [trail, setTrail] = useState<string[]>([]);
  const request = { params: { importId: found.id }, query: { cursor: trail.at(-1), per_page: perPage } };
  const { data, error, refetch } = useOperation("imports.errors", request, { keepPrevious: true });
  const next = data?.nextCursor;
  return (
    <Section
      title={`${count(found.errors)} ${found.errors === 1 ? "error" : "errors"}; their rows are left out`}
      flush
      actions={
        data ? (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => saveFile(`${found.filename}-errors.csv`, toCsv(columns, data.items))}
          >
            Export as CSV
          </Button>
        ) : null
      }
    >
      {data ? (
        <DataTable
          columns={columns}
          rows={data.items}
          idOf={({ row, column, reason }) => `${row} ${column} ${reason}`}
        />
      ) : error ? (
        <ListFailed error={error} onRetry={refetch} />
      ) : (
        <ListLoading columns={4} />
      )}
      {next || trail.length > 0 ? <ErrorPager trail={trail} next={next} onTurn={setTrail} /> : null}
    </Section>
  );
}

interface ErrorPagerProps {
  /** Cursors of the pages turned so far. */
  trail: string[];
  next?: string;
  onTurn: (trail: string[]) => void;
}

function ErrorPager({ trail, next, onTurn }: ErrorPagerProps) {
  return (
    <div className="pager">
      <Button
        variant="default"
        size="compact-md"
        disabled={trail.length === 0}
        onClick={() => onTurn(trail.slice(0, -1))}
      >
        Previous
      </Button>
      <Button variant="default" size="compact-md" disabled={!next} onClick={() => next && onTurn([...trail, next])}>
        Next
      </Button>
    </div>
  );
}

import { Button } from "@mantine/core";
import type { Import, ImportError } from "@quayside/shared/imports/schema.ts";
import { useState } from "react";
import { call } from "../../lib/api.ts";
import { useFormats } from "../../lib/format.ts";
import { useOperation } from "../../lib/query.ts";
import { saveFile } from "../../lib/save-file.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import type { Column } from "../../ui/list/list-spec.ts";
import { ListFailed, ListLoading } from "../../ui/list/list-states.tsx";
import { toCsv } from "../../ui/list/to-csv.ts";
import { Turner } from "./turner.tsx";

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
  const request = {
    params: { kind: found.kind, importId: found.id },
    query: { cursor: trail.at(-1), per_page: perPage },
  };
  const { data, error, refetch } = useOperation("imports.errors", request, { keepPrevious: true });
  const next = data?.nextCursor;
  return (
    <Section
      title={`${count(found.errors)} ${found.errors === 1 ? "error" : "errors"}; their rows are left out`}
      flush
      actions={<ErrorFile found={found} />}
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
      {next || trail.length > 0 ? <Turner trail={trail} next={next} onTurn={setTrail} /> : null}
    </Section>
  );
}

/** All of them as one file, page after page from the API. */
function ErrorFile({ found }: { found: Import }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const save = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      saveFile(`${found.filename}-errors.csv`, toCsv(columns, await allErrors(found)));
    } catch {
      setFailure("The errors could not be read. Try again.");
    }
    setBusy(false);
  };
  return (
    <span>
      {failure ? <span role="alert">{failure} </span> : null}
      <Button variant="default" size="compact-sm" loading={busy} onClick={save}>
        Take all as CSV
      </Button>
    </span>
  );
}

async function allErrors({ kind, id: importId }: Import): Promise<ImportError[]> {
  const errors: ImportError[] = [];
  let cursor: string | undefined;
  do {
    const page = await call("imports.errors", { params: { kind, importId }, query: { cursor, per_page: perPage } });
    errors.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return errors;
}

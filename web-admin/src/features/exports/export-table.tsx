import { Button } from "@mantine/core";
import type { Export } from "@quayside/shared/exports/schema.ts";
import { useState } from "react";
import { call } from "../../lib/api.ts";
import { useFormats } from "../../lib/format.ts";
import { useAct, useOperation } from "../../lib/query.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { ListFailed, ListLoading } from "../../ui/list/list-states.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { Status, type Tone } from "../../ui/status.tsx";
import { When } from "../../ui/when.tsx";
import { sizeText } from "./size-text.ts";

const pollMilliseconds = 1500;

const states: Record<Export["state"], [string, Tone]> = {
  running: ["Being written", "calm"],
  completed: ["Ready", "good"],
  failed: ["Failed", "bad"],
  cancelled: ["Cancelled", "plain"],
};

/** Exports of a kind, newest first; looked at again while one of them is being written. */
export function useExports(kind: Export["kind"], shown: number) {
  return useOperation(
    "exports.list",
    { params: { kind }, query: { per_page: shown } },
    { refetchInterval: (page) => (page?.items.some(({ state }) => state === "running") ? pollMilliseconds : false) },
  );
}

interface ExportTableProps {
  query: ReturnType<typeof useExports>;
  /** What stands there before the first. */
  none: string;
}

export function ExportTable({ query: { data, error, refetch }, none }: ExportTableProps) {
  if (data?.items.length === 0) return <p className="soft">{none}</p>;
  if (data) return <DataTable columns={columns} rows={data.items} idOf={({ id }) => id} />;
  return error ? <ListFailed error={error} onRetry={refetch} /> : <ListLoading columns={5} />;
}

const columns: CellColumn<Export>[] = [
  { id: "filename", label: "File", card: "title", cell: ({ filename }) => filename },
  {
    id: "state",
    label: "State",
    card: "status",
    cell: ({ state }) => <Status tone={states[state][1]}>{states[state][0]}</Status>,
  },
  { id: "rows", label: "Rows", card: "line", end: true, cell: ({ rows }) => <Rows rows={rows} /> },
  { id: "bytes", label: "Size", card: "line", end: true, cell: ({ bytes }) => sizeText(bytes) },
  { id: "at", label: "Begun", card: "line", cell: ({ createdAt }) => <When at={createdAt} /> },
  { id: "act", label: "File", card: "line", cell: (found) => <ExportFile found={found} /> },
];

function Rows({ rows }: { rows: number }) {
  const { count } = useFormats();
  return count(rows);
}

function ExportFile({ found: { kind, id: exportId, state, filename, failure } }: { found: Export }) {
  const cancel = useAct("exports.cancel");
  const [failed, setFailed] = useState(false);
  const params = { kind, exportId };
  const fetchFile = async () => {
    setFailed(false);
    try {
      window.location.assign((await call("exports.download", { params })).url);
    } catch {
      setFailed(true);
    }
  };
  if (state === "running")
    return (
      <Button variant="subtle" size="compact-sm" onClick={() => cancel.mutate({ params })} loading={cancel.isPending}>
        Cancel
      </Button>
    );
  if (state === "failed") return failure ?? "The file could not be written.";
  if (state !== "completed") return null;
  return (
    <span>
      <Button variant="subtle" size="compact-sm" onClick={fetchFile} aria-label={`Download ${filename}`}>
        Download
      </Button>
      {failed ? <span role="alert">This file cannot be fetched any more.</span> : null}
    </span>
  );
}

import { Button } from "@mantine/core";
import type { Export } from "@quayside/shared/exports/schema.ts";
import type { ImportKind } from "@quayside/shared/imports/schema.ts";
import { useState } from "react";
import { call } from "../../lib/api.ts";
import { useFormats } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { useAct, useOperation } from "../../lib/query.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { ListFailed, ListLoading } from "../../ui/list/list-states.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { Status, type Tone } from "../../ui/status.tsx";
import { When } from "../../ui/when.tsx";
import { kindWords } from "./kinds.ts";

const pollMilliseconds = 1500;
const shown = 5;

const states: Record<Export["state"], [string, Tone]> = {
  running: ["Being written", "calm"],
  completed: ["Ready", "good"],
  failed: ["Failed", "bad"],
  cancelled: ["Cancelled", "plain"],
};

/** Takes everything of a kind out as a file that an import reads again, and gives the last files. */
export function ExportPanel({ kind }: { kind: ImportKind }) {
  const { may } = useMe();
  return may(`${kind}.export`) ? <Exports kind={kind} /> : null;
}

function Exports({ kind }: { kind: ImportKind }) {
  const { many } = kindWords[kind];
  const begin = useAct("exports.create");
  const { data, error, refetch } = useOperation(
    "exports.list",
    { params: { kind }, query: { per_page: shown } },
    { refetchInterval: (page) => (page?.items.some(({ state }) => state === "running") ? pollMilliseconds : false) },
  );
  const start = () => begin.mutate({ params: { kind } });
  return (
    <Section
      title={`Take all ${many} out`}
      flush={Boolean(data?.items.length)}
      actions={
        <Button variant="default" size="compact-sm" onClick={start} loading={begin.isPending}>
          Write a file
        </Button>
      }
    >
      {begin.error ? <Failure error={begin.error} kept="Nothing was begun." onRetry={start} /> : null}
      {data ? (
        data.items.length > 0 ? (
          <DataTable columns={columns} rows={data.items} idOf={({ id }) => id} />
        ) : (
          <p className="soft">A CSV file with the columns that an import reads. It can be fetched for seven days.</p>
        )
      ) : error ? (
        <ListFailed error={error} onRetry={refetch} />
      ) : (
        <ListLoading columns={4} />
      )}
    </Section>
  );
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

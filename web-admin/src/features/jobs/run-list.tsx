import type { JobRun } from "@quayside/shared/jobs/contract.ts";
import type { Column, ListSpec } from "../../ui/list/list-spec.ts";
import { Status } from "../../ui/status.tsx";
import { When } from "../../ui/when.tsx";
import type { JobRunSearch } from "./job-search.ts";
import { outcomeWords, tookWords } from "./run-words.ts";

/** What came of a run; a failure is told by its colour and its words. */
export function RunStatus({ run }: { run: JobRun }) {
  if (run.error === undefined) return <>{outcomeWords(run)}</>;
  return (
    <>
      <Status tone="bad">Failed</Status> {run.error}
    </>
  );
}

const columns: Column<JobRun>[] = [
  {
    id: "job",
    label: "Job",
    card: "title",
    cell: ({ job }) => <span className="mono nowrap">{job}</span>,
    text: ({ job }) => job,
  },
  {
    id: "started",
    label: "Started",
    card: "line",
    cell: ({ startedAt }) => <When at={startedAt} />,
    text: ({ startedAt }) => startedAt,
  },
  {
    id: "took",
    label: "Took",
    card: "line",
    cell: (run) => <span className="numeric nowrap">{tookWords(run)}</span>,
    text: ({ milliseconds }) => String(milliseconds / 1000),
  },
  { id: "outcome", label: "Result", card: "line", cell: (run) => <RunStatus run={run} />, text: outcomeWords },
];

/** Runs that did something or failed; `jobs` are those that can be chosen. */
export function runList(jobs: readonly string[]): ListSpec<JobRun, JobRunSearch> {
  return {
    id: "job-runs",
    one: "run",
    many: "runs",
    idOf: ({ id }) => id,
    filters: [
      { kind: "choice", name: "job", label: "Job", options: jobs.map((value) => ({ value, label: value })) },
      { kind: "choice", name: "failed", label: "Result", options: [{ value: "true", label: "Failed" }] },
    ],
    views: [{ name: "Failed", search: { failed: "true" } }],
    nothingYet: { title: "No runs yet", text: "A run is written here once a job had something to do, or failed." },
    columns,
  };
}

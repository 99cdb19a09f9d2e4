import type { JobRow } from "@quayside/shared/jobs/contract.ts";
import type { ListSpec } from "../../ui/list/list-spec.ts";
import { When } from "../../ui/when.tsx";
import type { JobSearch } from "./job-search.ts";
import { RunStatus } from "./run-list.tsx";
import { outcomeWords, scheduleWords, tookWords } from "./run-words.ts";

/** Everything that runs by the clock; a row leads to its runs. */
export const jobList: ListSpec<JobRow, JobSearch> = {
  id: "jobs",
  one: "job",
  many: "jobs",
  idOf: ({ name }) => name,
  linkOf: ({ name }) => ({ to: "/settings/jobs/runs", search: { job: name } }),
  filters: [],
  views: [],
  nothingYet: { title: "No jobs", text: "Nothing runs by the clock." },
  columns: [
    {
      id: "name",
      label: "Job",
      card: "title",
      cell: ({ name }) => <span className="mono nowrap">{name}</span>,
      text: ({ name }) => name,
    },
    { id: "summary", label: "What it does", cell: ({ summary }) => summary, text: ({ summary }) => summary },
    {
      id: "schedule",
      label: "When",
      card: "line",
      cell: ({ schedule, timeZone }) => <span className="nowrap">{scheduleWords(schedule, timeZone)}</span>,
      text: ({ schedule }) => schedule,
    },
    {
      id: "last",
      label: "Last run",
      card: "line",
      cell: ({ last }) => (last ? <When at={last.startedAt} /> : "–"),
      text: ({ last }) => last?.startedAt ?? "",
    },
    {
      id: "took",
      label: "Took",
      cell: ({ last }) => (last ? <span className="numeric nowrap">{tookWords(last)}</span> : "–"),
      text: ({ last }) => (last ? String(last.milliseconds / 1000) : ""),
    },
    {
      id: "outcome",
      label: "Result",
      card: "line",
      cell: ({ last }) => (last ? <RunStatus run={last} /> : "Not run yet"),
      text: ({ last }) => (last ? outcomeWords(last) : ""),
    },
  ],
};

import { Progress } from "@mantine/core";
import type { Report } from "@quayside/shared/reports/schema.ts";
import { Link } from "@tanstack/react-router";
import type { Column } from "../../ui/list/list-spec.ts";
import { Principal } from "../../ui/principal.tsx";
import { Status } from "../../ui/status.tsx";
import { When } from "../../ui/when.tsx";
import { FileLinks } from "./file-links.tsx";
import { ReportDays } from "./report-days.tsx";
import { isGoingOn, states } from "./report-words.ts";

export function ReportState({ report }: { report: Report }) {
  const [words, tone] = states[report.state];
  const { done, of, at } = report.progress;
  if (!isGoingOn(report)) return <Status tone={tone}>{words}</Status>;
  return (
    <span>
      <Status tone={tone}>{words}</Status>
      <Progress value={of === 0 ? 0 : (done / of) * 100} size="xs" mt={4} aria-label={`${report.name}: ${at}`} />
    </span>
  );
}

/** What is shown of a report that was made, in lists. */
export const madeColumns: Column<Report>[] = [
  {
    id: "name",
    label: "Report",
    card: "title",
    cell: ({ id, name }) => (
      <Link to="/reports/made/$reportId" params={{ reportId: id }}>
        {name}
      </Link>
    ),
    text: ({ name }) => name,
  },
  {
    id: "period",
    label: "Days",
    card: "line",
    cell: ({ period }) => <ReportDays days={period} />,
    text: ({ period }) => `${period.from} ${period.to}`,
  },
  {
    id: "state",
    label: "State",
    card: "status",
    cell: (report) => <ReportState report={report} />,
    text: ({ state }) => state,
  },
  {
    id: "by",
    label: "Asked for by",
    card: "line",
    cell: ({ schedule, createdBy }) => (schedule ? "A schedule" : <Principal name={createdBy} />),
    text: ({ schedule, createdBy }) => (schedule ? "schedule" : createdBy),
  },
  {
    id: "at",
    label: "Asked for",
    card: "line",
    cell: ({ createdAt }) => <When at={createdAt} />,
    text: ({ createdAt }) => createdAt,
  },
  {
    id: "files",
    label: "Files",
    card: "line",
    cell: (report) => <FileLinks report={report} />,
    text: ({ files }) => files.map(({ filename }) => filename).join(" "),
  },
];

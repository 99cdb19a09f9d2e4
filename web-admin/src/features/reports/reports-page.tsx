import { Button } from "@mantine/core";
import type { ReportRow } from "@quayside/shared/reports/schema.ts";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMe } from "../../lib/me.ts";
import { useOperation } from "../../lib/query.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { ListFailed, ListLoading } from "../../ui/list/list-states.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { Status } from "../../ui/status.tsx";
import { LatestReports } from "./latest-reports.tsx";
import { MakeReport } from "./make-report.tsx";
import { ReportTabs } from "./report-tabs.tsx";
import { periodLabels, sets } from "./report-words.ts";

const route = getRouteApi("/staff/reports");

/** Every report there is, by set; what was made last above them. */
export function ReportsPage() {
  const { make } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useOperation("reports.list", {});
  const chosen = data?.find(({ id }) => id === make);
  const close = () => navigate({ search: {}, replace: true });
  return (
    <div className="page">
      <PageHeader title="Reports" actions={<BuildLink />} />
      <ReportTabs />
      <LatestReports />
      {data ? (
        Object.entries(sets).map(([set, title]) => (
          <ReportSet key={set} title={title} rows={data.filter((row) => row.set === set)} isOwn={set === "custom"} />
        ))
      ) : error ? (
        <ListFailed error={error} onRetry={refetch} />
      ) : (
        <ListLoading columns={3} />
      )}
      {chosen ? <MakeReport report={chosen} onLeave={close} /> : null}
    </div>
  );
}

function BuildLink() {
  return useMe().may("reports.write") ? (
    <Button renderRoot={(props) => <Link to="/reports/build" {...props} />}>Build a report</Button>
  ) : null;
}

function ReportSet({ title, rows, isOwn }: { title: string; rows: readonly ReportRow[]; isOwn: boolean }) {
  if (rows.length === 0)
    return isOwn ? (
      <Section title={title}>
        <p className="soft">A report of your own: the figures, the split and the chart that you choose.</p>
      </Section>
    ) : null;
  return (
    <Section title={title} flush>
      <DataTable columns={columns} rows={rows} idOf={({ id }) => id} />
    </Section>
  );
}

const columns: CellColumn<ReportRow>[] = [
  { id: "name", label: "Report", card: "title", cell: (row) => <ReportName row={row} /> },
  { id: "about", label: "What it says", card: "text", cell: ({ about }) => <span className="soft">{about}</span> },
  { id: "period", label: "Usually about", card: "line", cell: ({ period }) => periodLabels[period] },
  { id: "act", label: "Make", card: "status", end: true, cell: (row) => <MakeLink row={row} /> },
];

function ReportName({ row: { id, name, custom } }: { row: ReportRow }) {
  if (!custom) return name;
  return (
    <Link to="/reports/built/$customReportId" params={{ customReportId: id }}>
      {name}
    </Link>
  );
}

function MakeLink({ row: { id, name, pending, custom } }: { row: ReportRow }) {
  if (pending) return <span className="soft">{pending}</span>;
  return (
    <span className="nowrap">
      {custom && !custom.mine ? <Status tone="plain">Shared</Status> : null}
      <Button
        variant="default"
        size="compact-sm"
        renderRoot={(props) => <Link to="/reports" search={{ make: id }} aria-label={`Make ${name}`} {...props} />}
      >
        Make
      </Button>
    </span>
  );
}

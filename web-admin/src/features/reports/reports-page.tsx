import { Button, Group } from "@mantine/core";
import type { ReportRow } from "@quayside/shared/reports/schema.ts";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMe } from "../../lib/me.ts";
import { useOperation } from "../../lib/query.ts";
import { sentence } from "../../lib/sentence.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { ListFailed, ListLoading } from "../../ui/list/list-states.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { Status } from "../../ui/status.tsx";
import { LatestReports } from "./latest-reports.tsx";
import { MakeReport } from "./make-report.tsx";
import "./reports.css";
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
      <DataTable columns={columns} rows={kindsOf(rows)} idOf={({ id }) => id} />
    </Section>
  );
}

/** Reports that say the same of a day, a week and a month. */
interface ReportKind {
  id: string;
  name: string;
  about: string;
  rows: ReportRow[];
}

function kindsOf(rows: readonly ReportRow[]): ReportKind[] {
  const byKind = Map.groupBy(rows, ({ id, cadence }) => id.replace(new RegExp(`-${cadence}$`), ""));
  return [...byKind].map(([id, [first, ...others]]) => {
    const { name = "", about = "", cadence } = first ?? {};
    return { id, name: name.replace(`, ${cadence}`, ""), about, rows: first ? [first, ...others] : [] };
  });
}

const columns: CellColumn<ReportKind>[] = [
  { id: "name", label: "Report", card: "title", cell: (kind) => <ReportName kind={kind} /> },
  { id: "about", label: "What it says", card: "text", cell: ({ about }) => <span className="soft">{about}</span> },
  {
    ...{ id: "period", label: "Usually about", card: "line" },
    cell: ({ rows }) => sentence(rows.map(({ period }) => periodLabels[period].toLowerCase()).join(", ")),
  },
  { id: "act", label: "Make", card: "status", end: true, cell: ({ rows }) => <MakeLinks rows={rows} /> },
];

function ReportName({ kind: { name, rows } }: { kind: ReportKind }) {
  const [row] = rows;
  if (!row?.custom) return name;
  return (
    <Link to="/reports/built/$customReportId" params={{ customReportId: row.id }}>
      {name}
    </Link>
  );
}

function MakeLinks({ rows }: { rows: readonly ReportRow[] }) {
  const [first] = rows;
  if (first?.pending) return <span className="soft">{first.pending}</span>;
  return (
    <Group gap={4} wrap="nowrap" justify="end" className="report-makes">
      {first?.custom && !first.custom.mine ? <Status tone="plain">Shared</Status> : null}
      {rows.map(({ id, name, cadence }) => (
        <Button
          key={id}
          variant="default"
          size="compact-sm"
          renderRoot={(props) => <Link to="/reports" search={{ make: id }} aria-label={`Make ${name}`} {...props} />}
        >
          {rows.length > 1 ? sentence(cadence ?? "") : "Make"}
        </Button>
      ))}
    </Group>
  );
}

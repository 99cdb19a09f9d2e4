import { Button, Modal } from "@mantine/core";
import type { ReportSchedule } from "@quayside/shared/reports/schema.ts";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useStore } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { useAct, useOperation } from "../../lib/query.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { ListFailed, ListLoading, NothingYet } from "../../ui/list/list-states.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { Status } from "../../ui/status.tsx";
import { When } from "../../ui/when.tsx";
import { cronWords } from "./cron-words.ts";
import "./reports.css";
import { ReportTabs } from "./report-tabs.tsx";
import { EditSchedule, NewSchedule } from "./schedule-form.tsx";

const route = getRouteApi("/staff/reports/schedules");

type Dialog = "new" | ReportSchedule | undefined;

/** Reports that are made and mailed by the clock. */
export function SchedulesPage() {
  const { report } = route.useSearch();
  const [dialog, setDialog] = useState<Dialog>(report ? "new" : undefined);
  const editable = useMe().may("reports.write");
  const { data, error, refetch } = useOperation("reports.schedules", {});
  const reports = useOperation("reports.list", {});
  const close = () => setDialog(undefined);
  const columns = columnsFor(editable ? setDialog : undefined);
  return (
    <div className="page">
      <PageHeader
        title="Schedules"
        actions={editable ? <Button onClick={() => setDialog("new")}>New schedule</Button> : null}
      />
      <ReportTabs />
      {data ? (
        data.length > 0 ? (
          <Section title="Due next first" flush>
            <DataTable columns={columns} rows={data} idOf={({ id }) => id} />
          </Section>
        ) : (
          <div className="panel">
            <NothingYet
              title="No schedules yet"
              text="A report that comes by mail every Monday: its figures, its first chart, the way to its files."
            />
          </div>
        )
      ) : error ? (
        <ListFailed error={error} onRetry={refetch} />
      ) : (
        <ListLoading columns={4} />
      )}
      {reports.data && dialog && dialog !== "new" ? (
        <EditSchedule key={dialog.id} reports={reports.data} schedule={dialog} onClose={close} />
      ) : (
        <Modal opened={dialog !== undefined} onClose={close} title={dialog === "new" ? "New schedule" : "Schedule"}>
          {reports.data ? <NewSchedule reports={reports.data} reportId={report} onDone={close} /> : null}
          {reports.error ? <Failure error={reports.error} onRetry={() => reports.refetch()} /> : null}
        </Modal>
      )}
    </div>
  );
}

function columnsFor(onEdit: ((schedule: ReportSchedule) => void) | undefined): CellColumn<ReportSchedule>[] {
  return [
    { id: "name", label: "Report", card: "title", cell: (schedule) => <NameAndTimes schedule={schedule} /> },
    { id: "to", label: "Mailed to", card: "line", cell: ({ recipients }) => <MailedTo recipients={recipients} /> },
    { id: "next", label: "Due", card: "line", cell: (schedule) => <DueNext schedule={schedule} /> },
    { id: "last", label: "Made last", card: "line", cell: ({ last }) => (last ? <LastMade last={last} /> : "–") },
    ...(onEdit
      ? [
          {
            id: "act",
            label: "",
            end: true,
            card: "line" as const,
            cell: (of: ReportSchedule) => <Acts of={of} onEdit={onEdit} />,
          },
        ]
      : []),
  ];
}

/** With when it is due, and by whose clock where that is another than the store's. */
function NameAndTimes({ schedule: { name, cron, timeZone } }: { schedule: ReportSchedule }) {
  const zone = useStore().timeZone === timeZone ? "" : `, ${timeZone}`;
  return (
    <span className="schedule-name">
      {name}
      <span className="small soft">
        {cronWords(cron)}
        {zone}
      </span>
    </span>
  );
}

function MailedTo({ recipients: [first, ...others] }: Pick<ReportSchedule, "recipients">) {
  if (first === undefined) return "Nobody";
  if (others.length === 0) return first;
  return (
    <span title={[first, ...others].join(", ")}>
      {first} and {others.length} more
    </span>
  );
}

function DueNext({ schedule: { paused, stopped, nextAt } }: { schedule: ReportSchedule }) {
  if (stopped)
    return (
      <>
        <Status tone="bad">Stopped</Status>
        <p className="small soft">{stopped}</p>
      </>
    );
  if (paused || !nextAt) return <Status tone="plain">Paused</Status>;
  return <When at={nextAt} />;
}

function LastMade({ last }: { last: NonNullable<ReportSchedule["last"]> }) {
  return (
    <Link to="/reports/made/$reportId" params={{ reportId: last.reportId }}>
      <When at={last.due} />
    </Link>
  );
}

function Acts({ of: schedule, onEdit }: { of: ReportSchedule; onEdit: (schedule: ReportSchedule) => void }) {
  const update = useAct("reports.update-schedule");
  const remove = useAct("reports.remove-schedule");
  const { id: scheduleId, version, paused, name } = schedule;
  const { reportId, period, cron, timeZone, recipients, formats, paper } = schedule;
  const body = { reportId, period, cron, timeZone, recipients, formats, paper };
  const turn = () => update.mutate({ params: { scheduleId }, body: { ...body, version, paused: !paused } });
  const error = update.error ?? remove.error;
  return (
    <div className="row-actions">
      <Button variant="default" size="compact-sm" aria-label={`Change ${name}`} onClick={() => onEdit(schedule)}>
        Change
      </Button>
      <Button variant="default" size="compact-sm" loading={update.isPending} onClick={turn}>
        {paused ? "Go on" : "Pause"}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        loading={remove.isPending}
        aria-label={`Delete the schedule of ${name}`}
        onClick={() => remove.mutate({ params: { scheduleId } })}
      >
        Delete
      </Button>
      {error ? <span role="alert">{error.message}</span> : null}
    </div>
  );
}

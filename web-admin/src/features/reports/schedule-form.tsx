import { Select, Stack, TagsInput } from "@mantine/core";
import type { ReportPeriod } from "@quayside/shared/reports/period.ts";
import type { Paper, ReportFormat, ReportRow, ReportSchedule } from "@quayside/shared/reports/schema.ts";
import { type FormEvent, useState } from "react";
import { useStore } from "../../lib/format.ts";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { cronOf, timesOf, usualTimes } from "./cron-words.ts";
import { FormatFields } from "./format-fields.tsx";
import { periodOptions } from "./report-words.ts";
import { TimesFields } from "./times-fields.tsx";

interface ScheduleFormProps {
  reports: readonly ReportRow[];
  /** The one to change; without it a new one is made. */
  schedule?: ReportSchedule;
  reportId?: string;
  onDone: () => void;
}

/** Browsers do not list it, and the API takes it. */
const zones = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

/** A schedule: which report, about when, due when, for whom. */
export function ScheduleForm({ reports, schedule, reportId: given, onDone }: ScheduleFormProps) {
  const { timeZone: storeZone } = useStore();
  const create = useAct("reports.create-schedule");
  const update = useAct("reports.update-schedule");
  const possible = reports.filter(({ pending }) => !pending);
  const [reportId, setReportId] = useState(schedule?.reportId ?? given ?? possible[0]?.id ?? "");
  const [period, setPeriod] = useState<ReportPeriod | undefined>(schedule?.period);
  const [times, setTimes] = useState(schedule ? timesOf(schedule.cron) : usualTimes);
  const [timeZone, setTimeZone] = useState(schedule?.timeZone ?? storeZone);
  const [recipients, setRecipients] = useState<string[]>(schedule?.recipients ?? []);
  const [formats, setFormats] = useState<ReportFormat[]>(schedule?.formats ?? ["pdf", "xlsx"]);
  const [paper, setPaper] = useState<Paper>(schedule?.paper ?? "a4");
  const report = possible.find(({ id }) => id === reportId);
  const error = create.error ?? update.error;
  const issue = (name: string) => error?.details.issues?.find(({ field }) => field.startsWith(name))?.reason;
  const cronIssue = error?.details.field === "cron" ? error.details.reason : issue("cron");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { reportId, period, cron: cronOf(times), timeZone, recipients, formats, paper };
    const done = { onSuccess: onDone };
    if (!schedule) return create.mutate({ body }, done);
    const { id: scheduleId, version, paused } = schedule;
    update.mutate({ params: { scheduleId }, body: { ...body, version, paused } }, done);
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <Select
          label="Report"
          data={possible.map(({ id, name }) => ({ value: id, label: name }))}
          value={reportId}
          searchable
          allowDeselect={false}
          onChange={(value) => setReportId(value ?? reportId)}
        />
        <Select
          label="About"
          data={periodOptions}
          value={period ?? report?.period ?? null}
          allowDeselect={false}
          onChange={(value) => setPeriod((value ?? undefined) as ReportPeriod | undefined)}
        />
        <TimesFields times={times} error={cronIssue} onChange={setTimes} />
        <Select
          label="By the clock of"
          data={zones}
          value={timeZone}
          searchable
          allowDeselect={false}
          onChange={(value) => setTimeZone(value ?? timeZone)}
        />
        <TagsInput
          label="Mail it to"
          description="Addresses; press Enter after each"
          value={recipients}
          onChange={setRecipients}
          error={issue("recipients")}
        />
        <FormatFields chosen={formats} paper={paper} onChoose={setFormats} onPaper={setPaper} />
        {error && !cronIssue && !issue("recipients") ? (
          <Failure error={error} kept="What you entered is kept here." />
        ) : null}
      </Stack>
      <DialogButtons
        leave="Leave it"
        submit={schedule ? "Save" : "Make it"}
        busy={create.isPending || update.isPending}
        onLeave={onDone}
      />
    </form>
  );
}

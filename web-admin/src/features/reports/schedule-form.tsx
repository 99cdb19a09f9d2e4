import { zodResolver } from "@hookform/resolvers/zod";
import { Select, Stack, TagsInput } from "@mantine/core";
import type { ReportPeriod } from "@quayside/shared/reports/period.ts";
import type { ReportRow, ReportSchedule } from "@quayside/shared/reports/schema.ts";
import { useQueryClient } from "@tanstack/react-query";
import { Controller, type FieldError, FormProvider, get, useForm, useFormContext, useWatch } from "react-hook-form";
import { useStore } from "../../lib/format.ts";
import { operationQuery, useAct } from "../../lib/query.ts";
import { EditDialog } from "../../ui/detail/edit-dialog.tsx";
import { pathLabel } from "../../ui/detail/path-label.ts";
import { useVersionedForm } from "../../ui/detail/use-versioned-form.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { showIssues } from "../../ui/form/server-issues.ts";
import { cronWords } from "./cron-words.ts";
import { FormatFields } from "./format-fields.tsx";
import { periodOptions } from "./report-words.ts";
import {
  newSchedule,
  type ScheduleChanges,
  type ScheduleFields,
  ScheduleForm,
  scheduleChanges,
  scheduleFieldOf,
  scheduleFields,
} from "./schedule-part.ts";
import { TimesFields } from "./times-fields.tsx";

/** Browsers do not list it, and the API takes it. */
const zones = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];
const labels = { reportId: "Report", period: "About", cron: "When", timeZone: "By the clock of", formats: "Files" };

interface EditScheduleProps {
  reports: readonly ReportRow[];
  schedule: ReportSchedule;
  onClose: () => void;
}

export function EditSchedule({ reports, schedule, onClose }: EditScheduleProps) {
  const client = useQueryClient();
  const update = useAct("reports.update-schedule");
  const params = { scheduleId: schedule.id };
  const reread = () => client.fetchQuery({ ...operationQuery("reports.schedule", { params }), staleTime: 0 });
  const editing = useVersionedForm<ReportSchedule, ScheduleFields, ScheduleChanges>({
    ...{ doc: schedule, schema: ScheduleForm, fieldsOf: scheduleFields, changesOf: scheduleChanges, reread },
    ...{ fieldOf: scheduleFieldOf, onSaved: onClose },
    // Whether it is paused is turned on the page: it stays as it is now.
    async save(changes, version) {
      const { paused } = await reread();
      return update.mutateAsync({ params, body: { ...changes, version, paused } });
    },
  });
  const shownAs = (path: string, value: unknown) => {
    if (path === "cron" && typeof value === "string") return cronWords(value);
    if (path === "reportId") return reports.find(({ id }) => id === value)?.name ?? value;
    return path === "period" ? (periodOptions.find((each) => each.value === value)?.label ?? value) : value;
  };
  return (
    <EditDialog
      title="Schedule"
      editing={editing}
      noun="schedule"
      labelOf={(path) => pathLabel(path, schedule, labels)}
      shownAs={shownAs}
      onClose={onClose}
    >
      <ScheduleInputs reports={reports} />
    </EditDialog>
  );
}

interface NewScheduleProps {
  reports: readonly ReportRow[];
  reportId: string | undefined;
  onDone: () => void;
}

export function NewSchedule({ reports, reportId, onDone }: NewScheduleProps) {
  const { timeZone } = useStore();
  const create = useAct("reports.create-schedule");
  const first = reports.find(({ pending }) => !pending)?.id ?? "";
  const form = useForm<ScheduleFields, unknown, ScheduleChanges>({
    resolver: zodResolver(ScheduleForm),
    defaultValues: newSchedule(reportId ?? first, timeZone),
  });
  const save = form.handleSubmit((body) =>
    create.mutate(
      { body },
      { onSuccess: onDone, onError: (refusal) => void showIssues(form, refusal, scheduleFieldOf) },
    ),
  );
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={save}>
        <ScheduleInputs reports={reports} />
        {create.error ? <Failure error={create.error} kept="What you entered is kept here." /> : null}
        <DialogButtons leave="Leave it" submit="Make it" busy={create.isPending} onLeave={onDone} />
      </form>
    </FormProvider>
  );
}

function ScheduleInputs({ reports }: { reports: readonly ReportRow[] }) {
  const { control, formState, setValue } = useFormContext<ScheduleFields>();
  const [reportId, period, paper] = useWatch({ control, name: ["reportId", "period", "paper"] });
  const report = reports.find(({ id }) => id === reportId);
  const problem = (name: keyof ScheduleFields) => (get(formState.errors, name) as FieldError | undefined)?.message;
  const dirty = { shouldDirty: true };
  return (
    <Stack gap="md" mb="md">
      <Select
        label="Report"
        data={reports.filter(({ pending }) => !pending).map(({ id, name }) => ({ value: id, label: name }))}
        value={reportId}
        searchable
        allowDeselect={false}
        error={problem("reportId")}
        onChange={(value) => setValue("reportId", value ?? reportId, dirty)}
      />
      <Select
        label="About"
        data={periodOptions}
        value={period ?? report?.period ?? null}
        allowDeselect={false}
        onChange={(value) => setValue("period", (value ?? undefined) as ReportPeriod | undefined, dirty)}
      />
      <Controller
        name="times"
        render={({ field }) => <TimesFields times={field.value} error={problem("times")} onChange={field.onChange} />}
      />
      <Controller
        name="timeZone"
        render={({ field }) => (
          <Select
            label="By the clock of"
            data={zones}
            value={field.value}
            searchable
            allowDeselect={false}
            onChange={(value) => field.onChange(value ?? field.value)}
          />
        )}
      />
      <Controller
        name="recipients"
        render={({ field }) => (
          <TagsInput
            label="Mail it to"
            description="Addresses; press Enter after each"
            value={field.value}
            onChange={field.onChange}
            error={problem("recipients")}
          />
        )}
      />
      <Controller
        name="formats"
        render={({ field }) => (
          <FormatFields
            chosen={field.value}
            paper={paper}
            onChoose={field.onChange}
            onPaper={(value) => setValue("paper", value, dirty)}
          />
        )}
      />
    </Stack>
  );
}

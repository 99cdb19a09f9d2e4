import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Checkbox, Select, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { ReportPeriod } from "@quayside/shared/reports/period.ts";
import type { CustomReport } from "@quayside/shared/reports/schema.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { FormProvider, useForm, useFormContext, useWatch } from "react-hook-form";
import { operationQuery, queryKeyOf, useAct } from "../../lib/query.ts";
import { Editor } from "../../ui/detail/editor.tsx";
import { pathLabel } from "../../ui/detail/path-label.ts";
import { Section } from "../../ui/detail/section.tsx";
import { useVersionedForm } from "../../ui/detail/use-versioned-form.ts";
import { Failure } from "../../ui/failure.tsx";
import { showIssues } from "../../ui/form/server-issues.ts";
import "../analytics/analytics.css";
import {
  type BuilderFields,
  BuilderForm,
  builderFields,
  newReport,
  type ReportChanges,
  reportChanges,
} from "./builder-part.ts";
import { PartEditor } from "./part-editor.tsx";
import { newPart, type ReportPart } from "./report-part.ts";
import { periodOptions } from "./report-words.ts";
import "./reports.css";

const mostParts = 12;

const labels = { name: "Name", about: "What it says", period: "Usually about", shared: "Others see it too" };

/** A report that is there, changed by whoever built it. */
export function EditReport({ report }: { report: CustomReport }) {
  const client = useQueryClient();
  const params = { customReportId: report.id };
  const update = useAct("reports.update-custom", { fills: ({ params }) => queryKeyOf("reports.custom", { params }) });
  const editing = useVersionedForm<CustomReport, BuilderFields, ReportChanges>({
    ...{ doc: report, schema: BuilderForm, fieldsOf: builderFields, changesOf: reportChanges },
    save: (changes, version) => update.mutateAsync({ params, body: { ...changes, version } }),
    reread: () => client.fetchQuery({ ...operationQuery("reports.custom", { params }), staleTime: 0 }),
    onSaved: ({ name }) => notifications.show({ message: `${name} is saved.` }),
  });
  return (
    <FormProvider {...editing.form}>
      <Editor
        editing={editing}
        noun="report"
        editable
        labelOf={(path) => pathLabel(path, reportChanges(report), labels)}
      >
        <BuilderInputs />
      </Editor>
    </FormProvider>
  );
}

/** A report of metrics, splits and filters to be made, from nothing or as a copy. */
export function NewReport({ from }: { from?: CustomReport }) {
  const navigate = useNavigate();
  const create = useAct("reports.create-custom");
  const form = useForm<BuilderFields, unknown, ReportChanges>({
    resolver: zodResolver(BuilderForm),
    defaultValues: from ? { ...builderFields(from), name: `${from.name}, copy`, shared: false } : newReport,
  });
  const save = form.handleSubmit((body) =>
    create.mutate(
      { body },
      {
        onSuccess({ id, name }) {
          notifications.show({ message: `${name} is saved.` });
          void navigate({ to: "/reports/built/$customReportId", params: { customReportId: id } });
        },
        onError: (refusal) => void showIssues(form, refusal),
      },
    ),
  );
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={save} className="editor">
        <BuilderInputs />
        {create.error ? <Failure error={create.error} kept="What you built is kept here." /> : null}
        <div>
          <Button type="submit" loading={create.isPending}>
            Save
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}

/** Every part shows at once what it will say. */
function BuilderInputs() {
  const { control, register, formState, setValue } = useFormContext<BuilderFields>();
  const { errors } = formState;
  const [period, parts, shared] = useWatch({ control, name: ["period", "parts", "shared"] });
  const set = (next: ReportPart[]) => setValue("parts", next, { shouldDirty: true });
  const put = (at: number, part: ReportPart) => set(parts.map((each, place) => (place === at ? part : each)));
  return (
    <>
      <Section title="The report">
        <div className="report-part">
          <TextInput label="Name" error={errors.name?.message} {...register("name")} />
          <TextInput label="What it says" error={errors.about?.message} {...register("about")} />
          <Select
            label="Usually about"
            data={periodOptions}
            value={period}
            allowDeselect={false}
            onChange={(value) => setValue("period", (value ?? "last-month") as ReportPeriod, { shouldDirty: true })}
          />
          <Checkbox
            label="Others see it too"
            checked={shared}
            onChange={(event) => setValue("shared", event.currentTarget.checked, { shouldDirty: true })}
          />
        </div>
      </Section>
      {parts.map((part, at) => (
        <PartEditor
          key={part.key}
          part={part}
          period={period}
          name={`Part ${at + 1}`}
          onChange={(next) => put(at, next)}
          onMoveUp={at > 0 ? () => set(swapped(parts, at)) : undefined}
          onRemove={parts.length > 1 ? () => set(parts.filter((_, place) => place !== at)) : undefined}
        />
      ))}
      {errors.parts ? <p role="alert">Every part names at least one metric.</p> : null}
      {parts.length < mostParts ? (
        <Button variant="default" onClick={() => set([...parts, newPart(freshKey(parts))])}>
          One part more
        </Button>
      ) : null}
    </>
  );
}

/** None that stands there. */
const freshKey = (parts: readonly ReportPart[]): string =>
  String(Math.max(-1, ...parts.map(({ key }) => Number(key))) + 1);

function swapped(parts: readonly ReportPart[], at: number): ReportPart[] {
  const next = [...parts];
  const [here, above] = [next[at], next[at - 1]];
  if (here && above) [next[at - 1], next[at]] = [here, above];
  return next;
}

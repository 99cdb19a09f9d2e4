import { Button, Checkbox, Select, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { ReportPeriod } from "@quayside/shared/reports/period.ts";
import type { CustomReport } from "@quayside/shared/reports/schema.ts";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useAct } from "../../lib/query.ts";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import "../analytics/analytics.css";
import { PartEditor } from "./part-editor.tsx";
import { newPart, partOf, type ReportPart, sectionOf } from "./report-part.ts";
import { periodOptions } from "./report-words.ts";
import "./reports.css";

const mostParts = 12;

interface ReportBuilderProps {
  /** What it begins as. */
  from?: CustomReport;
  /** Whether that is changed, or copied. */
  isCopy?: boolean;
}

/** A report of metrics, splits and filters; every part shows at once what it will say. */
export function ReportBuilder({ from, isCopy = false }: ReportBuilderProps) {
  const made = useRef(from?.sections.length ?? 1);
  const [name, setName] = useState(from ? (isCopy ? `${from.name}, copy` : from.name) : "");
  const [about, setAbout] = useState(from?.about ?? "");
  const [period, setPeriod] = useState<ReportPeriod>(from?.period ?? "last-month");
  const [isShared, setShared] = useState(from && !isCopy ? from.shared : false);
  const [parts, setParts] = useState<ReportPart[]>(
    from ? from.sections.map((section, at) => partOf(section, String(at))) : [newPart("0")],
  );
  const put = (at: number, part: ReportPart) => setParts(parts.map((each, place) => (place === at ? part : each)));
  const add = () => {
    made.current += 1;
    setParts([...parts, newPart(`new-${made.current}`)]);
  };
  const body = { name, about, period, shared: isShared, sections: parts.map(sectionOf) };
  return (
    <div className="editor">
      <Section title="The report">
        <div className="report-part">
          <TextInput
            label="Name"
            value={name}
            maxLength={80}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label="What it says"
            value={about}
            maxLength={300}
            onChange={(event) => setAbout(event.currentTarget.value)}
          />
          <Select
            label="Usually about"
            data={periodOptions}
            value={period}
            allowDeselect={false}
            onChange={(value) => setPeriod((value ?? "last-month") as ReportPeriod)}
          />
          <Checkbox
            label="Others see it too"
            checked={isShared}
            onChange={(event) => setShared(event.currentTarget.checked)}
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
          onMoveUp={at > 0 ? () => setParts(swapped(parts, at)) : undefined}
          onRemove={parts.length > 1 ? () => setParts(parts.filter((_, place) => place !== at)) : undefined}
        />
      ))}
      {parts.length < mostParts ? (
        <Button variant="default" onClick={add}>
          One part more
        </Button>
      ) : null}
      <SaveReport body={body} of={isCopy ? undefined : from} />
    </div>
  );
}

function swapped(parts: readonly ReportPart[], at: number): ReportPart[] {
  const next = [...parts];
  const [here, above] = [next[at], next[at - 1]];
  if (here && above) [next[at - 1], next[at]] = [here, above];
  return next;
}

interface SaveReportProps {
  body: Pick<CustomReport, "name" | "about" | "period" | "shared"> & { sections: ReturnType<typeof sectionOf>[] };
  of?: CustomReport;
}

function SaveReport({ body, of }: SaveReportProps) {
  const navigate = useNavigate();
  const create = useAct("reports.create-custom");
  const update = useAct("reports.update-custom");
  const error = create.error ?? update.error;
  const isReady = body.name.trim() !== "" && body.sections.every(({ metrics }) => metrics.length > 0);
  const saved = () => notifications.show({ message: `${body.name} is saved.` });
  const save = () => {
    if (of) {
      const params = { customReportId: of.id };
      return update.mutate(
        { params, body: { ...body, version: update.data?.version ?? of.version } },
        { onSuccess: saved },
      );
    }
    create.mutate(
      { body },
      {
        onSuccess: ({ id }) => {
          saved();
          void navigate({ to: "/reports/built/$customReportId", params: { customReportId: id } });
        },
      },
    );
  };
  return (
    <div>
      {error ? <Failure error={error} kept="What you built is kept here." /> : null}
      <Button onClick={save} disabled={!isReady} loading={create.isPending || update.isPending}>
        Save
      </Button>
      {body.name.trim() === "" ? <span className="soft"> It needs a name.</span> : null}
    </div>
  );
}

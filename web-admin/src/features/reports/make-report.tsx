import { Modal, Select, Stack } from "@mantine/core";
import { dayOf } from "@quayside/shared/kernel/day.ts";
import { daysOfPeriod, type ReportPeriod } from "@quayside/shared/reports/period.ts";
import type { Paper, ReportFormat, ReportRow } from "@quayside/shared/reports/schema.ts";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useStore } from "../../lib/format.ts";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { FormatFields } from "./format-fields.tsx";
import { NothingSold } from "./nothing-sold.tsx";
import { OwnDays } from "./own-days.tsx";
import { periodOptions } from "./report-words.ts";

/** Days of one's own, beside the usual periods. */
const custom = "custom";

/** Has a report made now; its own page then shows how far it is. */
export function MakeReport({ report, onLeave }: { report: ReportRow; onLeave: () => void }) {
  const navigate = useNavigate();
  const generate = useAct("reports.generate");
  const [period, setPeriod] = useState<string>(report.period);
  const [days, setDays] = useState({ from: "", to: "" });
  const [formats, setFormats] = useState<ReportFormat[]>(["pdf", "xlsx"]);
  const [paper, setPaper] = useState<Paper>("a4");
  const today = dayOf(new Date(), useStore().timeZone);
  const isOwn = period === custom;
  const isWrong = isOwn && (!days.from || !days.to || days.from > days.to);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWrong || formats.length === 0) return;
    generate.mutate(
      { body: { reportId: report.id, period: isOwn ? days : (period as ReportPeriod), formats, paper } },
      { onSuccess: ({ id }) => navigate({ to: "/reports/made/$reportId", params: { reportId: id } }) },
    );
  };
  return (
    <Modal opened onClose={onLeave} title={report.name}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <Select
            label="About"
            data={[...periodOptions, { value: custom, label: "Other days" }]}
            value={period}
            allowDeselect={false}
            onChange={(value) => setPeriod(value ?? report.period)}
            data-autofocus
          />
          {isOwn ? <OwnDays days={days} isWrong={isWrong} onChange={setDays} /> : null}
          {isWrong ? null : <NothingSold days={isOwn ? days : daysOfPeriod(period as ReportPeriod, today)} />}
          <FormatFields chosen={formats} paper={paper} onChoose={setFormats} onPaper={setPaper} />
          {generate.error ? <Failure error={generate.error} kept="What you chose is kept here." /> : null}
        </Stack>
        <DialogButtons leave="Leave it" submit="Make it" busy={generate.isPending} onLeave={onLeave} />
      </form>
    </Modal>
  );
}

import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { ReportRequested } from "@quayside/shared/events.ts";
import { addSeconds } from "@quayside/shared/kernel/day.ts";
import type { Paper, Report, ReportFormat } from "@quayside/shared/reports/schema.ts";
import { emit } from "../events/store.ts";
import type { Clock } from "../platform/clock.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import type { Write } from "../store/write.ts";
import type { Recipe } from "./definitions.ts";
import { keepDays } from "./keep-days.ts";
import { type ReportRecord, reportWrite } from "./store.ts";

interface Wanted {
  recipe: Recipe;
  period: DayRange;
  formats: readonly ReportFormat[];
  paper: Paper;
  schedule?: Report["schedule"];
  recipients?: readonly string[];
}

/** A report that is to be made, and the writes that make it so. */
export function newReport(clock: Clock, ctx: Ctx, wanted: Wanted): { report: Report; writes: Write[] } {
  const { recipe, period, formats, paper, schedule, recipients = [] } = wanted;
  const { definitionId, name, about, sections, onlyFor } = recipe;
  const report: Report = {
    ...{ id: clock.newId("report"), version: 1, definitionId, name, state: "queued", period, paper },
    progress: { done: 0, of: sections.length + formats.length, at: "Waiting" },
    ...{ formats: [...formats], files: [], headlines: [] },
    ...{ createdBy: principal(ctx), createdAt: ctx.now, updatedAt: ctx.now },
    expiresAt: addSeconds(ctx.now, keepDays * 86_400),
    ...(schedule ? { schedule } : {}),
  };
  const record: ReportRecord = { report, about, sections, onlyFor, keys: {}, recipients, attempt: 1 };
  const requested = emit(clock, ctx, ReportRequested, { reportId: report.id, attempt: 1 });
  return { report, writes: [reportWrite(ctx.storeId, record), requested] };
}

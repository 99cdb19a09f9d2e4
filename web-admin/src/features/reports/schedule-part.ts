import { ReportPeriod } from "@quayside/shared/reports/period.ts";
import { Paper, ReportFormat, type ReportSchedule } from "@quayside/shared/reports/schema.ts";
import * as z from "zod";
import { cronOf, type Times, timesOf, usualTimes } from "./cron-words.ts";

/** A schedule as it is filled in: which report, about when, due when, for whom. */
export const ScheduleForm = z
  .object({
    reportId: z.string().min(1, "Choose a report"),
    period: ReportPeriod.optional(),
    times: z.custom<Times>(),
    timeZone: z.string(),
    recipients: z.array(z.string()),
    formats: z.array(ReportFormat).min(1, "Choose at least one"),
    paper: Paper,
  })
  .transform(({ times, ...rest }) => ({ ...rest, cron: cronOf(times) }));
export type ScheduleFields = z.input<typeof ScheduleForm>;
export type ScheduleChanges = z.output<typeof ScheduleForm>;

export const newSchedule = (reportId: string, timeZone: string): ScheduleFields => ({
  ...{ reportId, timeZone, times: usualTimes, recipients: [], formats: ["pdf", "xlsx"], paper: "a4" },
  period: undefined,
});

export const scheduleChanges = (schedule: ReportSchedule): ScheduleChanges => {
  const { reportId, period, timeZone, recipients, formats, paper, cron } = schedule;
  return { reportId, period, timeZone, recipients, formats, paper, cron };
};

export const scheduleFields = (schedule: ReportSchedule): ScheduleFields => {
  const { cron, ...rest } = scheduleChanges(schedule);
  return { ...rest, times: timesOf(cron) };
};

/** Where what the API calls a field stands here. */
export const scheduleFieldOf = (path: string): string => (path === "cron" ? "times" : (path.split(".")[0] ?? path));

import * as z from "zod";
import { DayRange, MetricId } from "../analytics/query.ts";
import { Instant, TimeZone } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { ReportPeriod } from "./period.ts";
import { QuerySection } from "./section.ts";

export const ReportFormat = z.enum(["pdf", "xlsx", "csv", "json"]);
export type ReportFormat = z.output<typeof ReportFormat>;

export const Paper = z.enum(["a4", "letter"]);
export type Paper = z.output<typeof Paper>;

/** A report of ours (`weekly-sales`) or one that somebody built (`crp_…`). */
export const DefinitionId = z
  .string()
  .regex(/^([a-z][a-z0-9-]{2,60}|crp_[0-9A-HJKMNP-TV-Z]{26})$/, "must be the id of a report such as weekly-sales");

/** Whose set a report belongs to: the sales module's five, the packs of two management functions, or the store's own. */
export const ReportSet = z.enum(["sales", "sales-management", "digital-commerce", "custom"]);
export type ReportSet = z.output<typeof ReportSet>;

export const Cadence = z.enum(["daily", "weekly", "monthly"]);
export type Cadence = z.output<typeof Cadence>;

/** A row of the list of what can be made. */
export const ReportRow = z.object({
  id: DefinitionId,
  set: ReportSet,
  name: z.string(),
  about: z.string(),
  cadence: Cadence.optional(),
  period: ReportPeriod,
  /** Titles of its parts. */
  sections: z.array(z.string()),
  /** Why it cannot be made yet. */
  pending: z.string().optional(),
  /** Of a report that somebody built. */
  custom: z
    .object({ version: z.int(), createdBy: z.string(), mine: z.boolean(), shared: z.boolean(), updatedAt: Instant })
    .optional(),
});
export type ReportRow = z.output<typeof ReportRow>;

export const ReportState = z.enum(["queued", "running", "completed", "failed", "cancelled"]);
export type ReportState = z.output<typeof ReportState>;

/** A figure that stands for the report in its list and in a mail. Money in minor units, per cents × 100. */
export const Headline = z.object({
  metric: MetricId,
  label: z.string(),
  unit: z.enum(["money", "count", "percent", "ratio", "days", "per-day"]),
  better: z.enum(["up", "down", "neither"]),
  value: z.number().nullable(),
  before: z.number().nullable().optional(),
});
export type Headline = z.output<typeof Headline>;

export const ReportFile = z.object({ format: ReportFormat, filename: z.string(), bytes: z.int() });
export type ReportFile = z.output<typeof ReportFile>;

/** A report that was made, or is being made. */
export const Report = z.object({
  id: idSchema("report"),
  version: z.int(),
  definitionId: DefinitionId,
  name: z.string(),
  state: ReportState,
  progress: z.object({
    done: z.int(),
    of: z.int(),
    /** What is being done. */
    at: z.string(),
  }),
  period: DayRange,
  formats: z.array(ReportFormat),
  paper: Paper,
  files: z.array(ReportFile),
  headlines: z.array(Headline),
  /** What a reader must know of all of it: that nothing was sold. */
  notice: z.string().optional(),
  /** Facts up to this instant are in it. */
  asOf: Instant.optional(),
  failure: z.string().optional(),
  createdBy: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
  finishedAt: Instant.optional(),
  /** Its files are deleted then. */
  expiresAt: Instant,
  /** The schedule it was made for, and the moment that it was due. */
  schedule: z.object({ id: idSchema("reportSchedule"), due: Instant, recipients: z.int() }).optional(),
});
export type Report = z.output<typeof Report>;

export const GenerateRequest = z.object({
  reportId: DefinitionId,
  /** The report's own period, as seen from today, unless said. */
  period: z.union([ReportPeriod, DayRange]).optional(),
  formats: z
    .array(ReportFormat)
    .min(1, "name at least one format")
    .max(4)
    .refine((all) => new Set(all).size === all.length, "name each format once"),
  paper: Paper.default("a4"),
});
export type GenerateRequest = z.output<typeof GenerateRequest>;

const customFields = {
  name: z.string().trim().min(1, "is required").max(80),
  about: z.string().trim().max(300).default(""),
  period: ReportPeriod.default("last-month"),
  sections: z.array(QuerySection).min(1, "put at least one part in").max(12),
  /** Others see it in their lists too; only whoever built it changes it. */
  shared: z.boolean().default(false),
};

export const CustomReport = z.object({
  id: idSchema("customReport"),
  version: z.int(),
  ...customFields,
  createdBy: z.string(),
  mine: z.boolean(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type CustomReport = z.output<typeof CustomReport>;

export const NewCustomReport = z.object(customFields);
export const CustomReportEdit = z.object({ version: z.int(), ...customFields });

/** Minute, hour, day of month, month, day of week, as cron has them; names and lists and steps are fine. */
export const Cron = z
  .string()
  .trim()
  .max(100)
  .regex(/^\S+( \S+){4}$/, "must have five parts: minute, hour, day of month, month, day of week, such as 0 7 * * 1");

const recipients = z
  .array(z.email("must be an e-mail address"))
  .min(1, "name at least one address")
  .max(20, "at most 20 addresses")
  .refine((all) => new Set(all.map((each) => each.toLowerCase())).size === all.length, "name each address once");

const scheduleFields = {
  reportId: DefinitionId,
  /** The report's own period unless said. */
  period: ReportPeriod.optional(),
  cron: Cron,
  timeZone: TimeZone,
  recipients,
  formats: GenerateRequest.shape.formats,
  paper: Paper.default("a4"),
};

export const ReportSchedule = z.object({
  id: idSchema("reportSchedule"),
  version: z.int(),
  ...scheduleFields,
  /** Nobody, after everybody unsubscribed. */
  recipients: z.array(z.email()),
  /** Of its report. */
  name: z.string(),
  paused: z.boolean(),
  /** Why it stopped by itself. */
  stopped: z.string().optional(),
  /** When it is due next; absent while paused. */
  nextAt: Instant.optional(),
  last: z.object({ due: Instant, reportId: idSchema("report") }).optional(),
  createdBy: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type ReportSchedule = z.output<typeof ReportSchedule>;

export const NewSchedule = z.object(scheduleFields);
export const ScheduleEdit = z.object({ version: z.int(), ...scheduleFields, paused: z.boolean().default(false) });

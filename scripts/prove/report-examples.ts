import { env } from "@quayside/functions/platform/env.ts";
import { linkSigner } from "@quayside/functions/platform/links.ts";
import { unsubscribeQuery } from "@quayside/functions/reports/schedules/unsubscribe-link.ts";
import { findReport, reportWrite } from "@quayside/functions/reports/store.ts";
import {
  customReportOperations,
  reportOperations,
  reportScheduleOperations,
} from "@quayside/shared/reports/contract.ts";
import type { CustomReport, Report, ReportSchedule } from "@quayside/shared/reports/schema.ts";
import type { Example } from "./example.ts";
import { dataOf, type Request } from "./world/call.ts";
import { staff } from "./world/callers.ts";
import { withKey } from "./world/shopper.ts";

const wanted = { reportId: "daily-sales-summary", formats: ["csv"] };
const timed = { ...wanted, cron: "0 7 * * 1", timeZone: "Europe/London", recipients: ["finance@example.com"] };
const built = { name: "By channel", sections: [{ kind: "figures", title: "All", metrics: ["revenue", "orders"] }] };

/** A report as the background work would have left it. */
const madeReport =
  (state: Report["state"] = "queued"): Example =>
  async (world) => {
    const by = staff(world.tokens, ["admin"]);
    const { id: reportId } = dataOf<Report>(await world.call(reportOperations.generate, withKey({ body: wanted }), by));
    const record = await findReport(world.table.db, env.storeId, reportId);
    if (!record) throw new Error("the report is not there");
    const files: Report["files"] = [{ format: "csv", filename: "day.csv", bytes: 10 }];
    const report = { ...record.report, state, version: 2, files };
    await world.catalogue.write(reportWrite(env.storeId, { ...record, report, keys: { csv: "day.csv" } }));
    return { params: { reportId } };
  };

const builtReport =
  (more: (version: number) => Request = () => ({})): Example =>
  async ({ call, tokens }) => {
    const answer = await call(customReportOperations.create, withKey({ body: built }), staff(tokens, ["admin"]));
    const { id: customReportId, version } = dataOf<CustomReport>(answer);
    return { params: { customReportId }, ...more(version) };
  };

const madeSchedule =
  (more: (schedule: ReportSchedule) => Request | Promise<Request> = () => ({})): Example =>
  async ({ call, tokens }) => {
    const answer = await call(reportScheduleOperations.create, withKey({ body: timed }), staff(tokens, ["admin"]));
    const schedule = dataOf<ReportSchedule>(answer);
    return { params: { scheduleId: schedule.id }, ...(await more(schedule)) };
  };

/** What operations of reports need, as `examples` has it. */
export const reportExamples: Record<string, Example> = {
  "reports.generate": async () => ({ body: wanted }),
  "reports.get": madeReport(),
  "reports.download": madeReport("completed"),
  "reports.cancel": madeReport(),
  "reports.retry": madeReport("failed"),
  "reports.custom": builtReport(),
  "reports.create-custom": async () => ({ body: built }),
  "reports.update-custom": builtReport((version) => ({ body: { ...built, version, name: "By channel and week" } })),
  "reports.remove-custom": builtReport(),
  "reports.schedule": madeSchedule(),
  "reports.create-schedule": async () => ({ body: timed }),
  "reports.update-schedule": madeSchedule(({ version }) => ({ body: { ...timed, version, paused: true } })),
  "reports.remove-schedule": madeSchedule(),
  "reports.unsubscribe": async (world) => {
    const { params } = await madeSchedule()(world);
    const links = linkSigner(async () => "a secret that signs links in the proofs");
    const link = { storeId: env.storeId, scheduleId: String(params?.scheduleId), to: "finance@example.com" };
    return { query: Object.fromEntries(new URLSearchParams(await unsubscribeQuery(links, link))) };
  },
};

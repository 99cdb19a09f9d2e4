import {
  customReportOperations as custom,
  reportOperations as reports,
  reportScheduleOperations as schedules,
} from "@quayside/shared/reports/contract.ts";
import { route } from "../http/route.ts";
import { cancelReport } from "./cancel-report.ts";
import { createCustom } from "./custom/create-custom.ts";
import { getCustom } from "./custom/get-custom.ts";
import { removeCustom } from "./custom/remove-custom.ts";
import { updateCustom } from "./custom/update-custom.ts";
import { downloadReport } from "./download-report.ts";
import { generateReport } from "./generate-report.ts";
import { listDefinitions } from "./list-definitions.ts";
import { getReport, listReports } from "./list-reports.ts";
import { retryReport } from "./retry-report.ts";
import { createSchedule } from "./schedules/create-schedule.ts";
import { getSchedule, listSchedules } from "./schedules/list-schedules.ts";
import { removeSchedule } from "./schedules/remove-schedule.ts";
import { unsubscribe } from "./schedules/unsubscribe.ts";
import { updateSchedule } from "./schedules/update-schedule.ts";

export const reportRoutes = [
  route(reports.list, listDefinitions),
  route(reports.generate, generateReport),
  route(reports.made, listReports),
  route(reports.get, getReport),
  route(reports.download, downloadReport),
  route(reports.cancel, cancelReport),
  route(reports.retry, retryReport),
  route(custom.get, getCustom),
  route(custom.create, createCustom),
  route(custom.update, updateCustom),
  route(custom.remove, removeCustom),
  route(schedules.list, listSchedules),
  route(schedules.create, createSchedule),
  route(schedules.get, getSchedule),
  route(schedules.update, updateSchedule),
  route(schedules.remove, removeSchedule),
  route(schedules.unsubscribe, unsubscribe),
];

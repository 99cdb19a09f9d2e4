import { ReportRequested } from "@quayside/shared/events.ts";
import { on } from "../events/consume.ts";
import { makeReport } from "./making/make-report.ts";

export const reportConsumers = [on(ReportRequested, makeReport)];

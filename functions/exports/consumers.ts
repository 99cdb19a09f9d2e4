import { ExportRequested } from "@quayside/shared/events.ts";
import { on } from "../events/consume.ts";
import { runExport } from "./run-export.ts";

export const exportConsumers = [on(ExportRequested, runExport)];

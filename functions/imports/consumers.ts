import { ImportRequested } from "@quayside/shared/events.ts";
import { on } from "../events/consume.ts";
import { runImport } from "./run-import.ts";

export const importConsumers = [on(ImportRequested, runImport)];

import { createLogger, type Logger } from "@quayside/functions/platform/log.ts";

/** A logger that keeps quiet, and keeps what went wrong unexpectedly. */
export function quietLogger(): { logger: Logger; faults: unknown[] } {
  const faults: unknown[] = [];
  const error = (...told: unknown[]) => void faults.push(told);
  return { logger: Object.assign(createLogger("prove"), { info: () => {}, warn: () => {}, error }), faults };
}

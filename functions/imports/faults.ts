import type { Import } from "@quayside/shared/imports/schema.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Fault, ImportRecord } from "./store.ts";

/** So often a step is begun that is stopped at the same place. */
export const mostFaults = 3;

export function faultAfter({ fault, commit }: ImportRecord): Fault {
  const done = commit?.done ?? 0;
  return { times: fault && done <= fault.done ? fault.times + 1 : 1, done, waits: true };
}

const unknown = "Something went wrong on our side.";

/** What people read of a worker that was stopped: by `error`, or silently. */
export function afterFault(fault: Fault, error?: unknown): Pick<Import, "failure"> & Partial<Pick<Import, "state">> {
  const said = error instanceof AppError ? error.message : unknown;
  if (fault.times < mostFaults) return { failure: `${said} It is tried again in a few minutes.` };
  return { state: "failed", failure: `${said} It was tried ${mostFaults} times.` };
}

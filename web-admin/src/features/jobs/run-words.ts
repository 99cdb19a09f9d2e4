import type { JobRun } from "@quayside/shared/jobs/contract.ts";
import { sentence } from "../../lib/sentence.ts";
import { wordsOf } from "../../ui/detail/path-label.ts";

const weekdays = ["Sundays", "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays"];

/** A schedule of EventBridge in words; one that is said in none of them as it is written. */
export function scheduleWords(schedule: string, timeZone = "UTC"): string {
  const rate = /^rate\((\d+) (\w+)\)$/.exec(schedule);
  if (rate) return rate[1] === "1" ? `Every ${rate[2]}` : `Every ${rate[1]} ${rate[2]}`;
  const cron = /^cron\((\d+) (\d+) (?:\*|\?) \* (\?|\*|\d) \*\)$/.exec(schedule);
  if (!cron) return schedule;
  const [, minute = "", hour = "", day = ""] = cron;
  const when = /\d/.test(day) ? weekdays[Number(day) - 1] : "Daily";
  return `${when} at ${hour.padStart(2, "0")}:${minute.padStart(2, "0")} ${timeZone}`;
}

/** What a run took: `340 ms`, `12.5 s`, `3 min`. */
export function tookWords({ milliseconds }: Pick<JobRun, "milliseconds">): string {
  if (milliseconds < 1000) return `${milliseconds} ms`;
  if (milliseconds < 120_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${Math.round(milliseconds / 60_000)} min`;
}

/** What it came to: its counts that are not zero, or why it failed. */
export function outcomeWords({ result, error }: Pick<JobRun, "result" | "error">): string {
  if (error !== undefined) return error;
  const counts = Object.entries(result ?? {}).filter(([, count]) => count !== 0);
  const words = counts.map(([name, count]) => `${wordsOf(name).toLowerCase()} ${count}`);
  return sentence(words.join(", ") || "nothing to do");
}

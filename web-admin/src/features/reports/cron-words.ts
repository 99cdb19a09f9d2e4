/** The usual ways to be due; anything else is written as cron. */
export type Rhythm = "daily" | "weekdays" | "weekly" | "monthly" | "own";

export const rhythms: { value: Rhythm; label: string }[] = [
  { value: "daily", label: "Every day" },
  { value: "weekdays", label: "Monday to Friday" },
  { value: "weekly", label: "Every week" },
  { value: "monthly", label: "Every month" },
  { value: "own", label: "As cron has it" },
];

export const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"].map(
  (label, at) => ({ value: String(at + 1), label }),
);

export interface Times {
  rhythm: Rhythm;
  /** `HH:MM`. */
  time: string;
  weekday: string;
  day: string;
  cron: string;
}

export const usualTimes: Times = { rhythm: "weekly", time: "07:00", weekday: "1", day: "1", cron: "0 7 * * 1" };

/** Five parts: minute, hour, day of month, month, day of week. */
export function cronOf({ rhythm, time, weekday, day, cron }: Times): string {
  if (rhythm === "own") return cron.trim().replace(/\s+/g, " ");
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const at = `${minute} ${hour}`;
  if (rhythm === "daily") return `${at} * * *`;
  if (rhythm === "weekdays") return `${at} * * 1-5`;
  return rhythm === "weekly" ? `${at} * * ${weekday}` : `${at} ${day} * *`;
}

/** What a cron says, where it is one of the usual ways. */
export function timesOf(cron: string): Times {
  const [, minute, hour, day = "", weekday = ""] = /^(\d+) (\d+) (\S+) \* (\S+)$/.exec(cron) ?? [];
  const own = { ...usualTimes, rhythm: "own", cron } as const;
  if (minute === undefined || hour === undefined) return own;
  const time = `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
  if (day === "*" && weekday === "*") return { ...usualTimes, time, rhythm: "daily", cron };
  if (day === "*" && weekday === "1-5") return { ...usualTimes, time, rhythm: "weekdays", cron };
  if (day === "*" && /^[1-7]$/.test(weekday)) return { ...usualTimes, time, weekday, rhythm: "weekly", cron };
  if (/^\d+$/.test(day) && weekday === "*") return { ...usualTimes, time, day, rhythm: "monthly", cron };
  return own;
}

export function cronWords(cron: string): string {
  const { rhythm, time, weekday, day } = timesOf(cron);
  if (rhythm === "own") return cron;
  if (rhythm === "daily") return `Every day at ${time}`;
  if (rhythm === "weekdays") return `Monday to Friday at ${time}`;
  if (rhythm === "weekly") return `${weekdays[Number(weekday) - 1]?.label ?? ""}s at ${time}`;
  return `Day ${day} of the month at ${time}`;
}

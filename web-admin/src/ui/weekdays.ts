import { useMemo } from "react";
import { useStore } from "../lib/format.ts";

/** Names of the days of the week by ISO number, Monday first: long and short, in the store's language. */
export function useWeekdays(): { label: string; short: string }[] {
  const { locale } = useStore();
  return useMemo(() => {
    const named = (weekday: "long" | "short") => new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" });
    const [long, short] = [named("long"), named("short")];
    // 5 January 2026 is a Monday.
    const monday = Date.UTC(2026, 0, 5);
    return Array.from({ length: 7 }, (_, day) => {
      const at = monday + day * 86_400_000;
      return { label: long.format(at), short: short.format(at) };
    });
  }, [locale]);
}

export const hourText = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

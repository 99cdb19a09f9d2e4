import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { useMemo } from "react";
import { useStore } from "../../../lib/format.ts";

/** `1–30 Nov 2026`, `14 Nov 2026`; as the store's locale writes a range of days. */
export function useDayText(): (range: DayRange) => string {
  const { locale } = useStore();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
    const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
    return ({ from, to }) => (from === to ? format.format(at(from)) : format.formatRange(at(from), at(to)));
  }, [locale]);
}

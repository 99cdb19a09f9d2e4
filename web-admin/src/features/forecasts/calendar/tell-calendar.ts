import { notifications } from "@mantine/notifications";
import type { Instant } from "@quayside/shared/kernel/day.ts";
import { useFormats } from "../../../lib/format.ts";

let told: string | undefined;

/** What became of the calendar, and from when on it counts; what was said before goes, for it may hold no longer. */
export function useTellCalendar(nextAt: Instant): (what: string) => void {
  const { instant } = useFormats();
  return (what) => {
    if (told) notifications.hide(told);
    told = notifications.show({ message: `${what} The next forecast counts it, from ${instant(nextAt)}.` });
  };
}

import { useFormats } from "../lib/format.ts";

/** A calendar day as such, whatever the zone. */
export function CalendarDay({ day }: { day: string }) {
  const { calendarDay } = useFormats();
  return (
    <time dateTime={day} className="numeric">
      {calendarDay(day)}
    </time>
  );
}

/** A moment in the store's time zone. */
export function When({ at, dayOnly = false }: { at: string; dayOnly?: boolean }) {
  const { instant, day } = useFormats();
  return (
    <time dateTime={at} className="numeric">
      {dayOnly ? day(at) : instant(at)}
    </time>
  );
}

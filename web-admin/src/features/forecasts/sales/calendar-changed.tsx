import { Alert } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../../lib/format.ts";
import type { SalesForecast } from "../answers.ts";

/** What was put into the calendar or taken out of it since the night, and is in no forecast yet. */
export function CalendarChanged({ forecast: { calendarChanged, nextAt } }: { forecast: SalesForecast }) {
  const { instant } = useFormats();
  if (!calendarChanged) return null;
  return (
    <Alert title="The calendar changed since this forecast was made">
      What it holds now counts in the next one, from {instant(nextAt)}.{" "}
      <Link to="/forecasts/calendar">See the calendar</Link>
    </Alert>
  );
}

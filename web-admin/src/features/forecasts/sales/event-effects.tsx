import { Link } from "@tanstack/react-router";
import type { CellColumn } from "../../../ui/row-cards.tsx";
import { FigureTable } from "../../analytics/figure-table.tsx";
import { useDayText } from "../../analytics/frame/use-day-text.ts";
import { useValues } from "../../analytics/values.ts";
import type { Outcome } from "../answers.ts";
import { metricWords } from "../metric-words.ts";
import { dayRuns } from "./day-runs.ts";
import type { OutcomeProps } from "./outcome-props.ts";

type Effect = Outcome["events"][number];
type Column = CellColumn<Effect> & { text: (effect: Effect) => string };

/** What events did to sales, and when they come. */
export function EventEffects({ forecast, outcome: { events } }: OutcomeProps) {
  const { full, plain } = useValues();
  const days = useDayText();
  const { unit } = metricWords[forecast.metric];
  const when = (effect: Effect) => dayRuns(effect.days).map(days).join("; ");
  const columns: Column[] = [
    { id: "name", label: "Event", card: "title", cell: ({ name }) => name, text: ({ name }) => name },
    {
      id: "days",
      label: "Comes",
      card: "line",
      cell: (effect) => when(effect) || <span className="soft nowrap">Not in these days</span>,
      text: when,
    },
    {
      ...{ id: "effect", label: "Per day", card: "value", end: true },
      cell: ({ perDay }) =>
        perDay === null ? <span className="soft">not known yet</span> : signed(perDay, full(Math.abs(perDay), unit)),
      text: ({ perDay }) => plain(perDay, unit),
    },
  ];
  return (
    <FigureTable
      title="Events"
      columns={columns}
      rows={events.toSorted((one, other) => (one.days[0] ?? "9").localeCompare(other.days[0] ?? "9"))}
      idOf={({ name }) => name}
      nothing="No event or holiday falls on the days ahead."
      actions={
        <Link to="/forecasts/calendar" className="small">
          Calendar
        </Link>
      }
    />
  );
}

const signed = (value: number, text: string) => (value === 0 ? text : `${value > 0 ? "+" : "−"}${text}`);

import { useState } from "react";
import { useMe } from "../../../lib/me.ts";
import { useToday } from "../../../lib/use-today.ts";
import type { Column } from "../../../ui/list/list-spec.ts";
import { Status } from "../../../ui/status.tsx";
import { FigureTable } from "../../analytics/figure-table.tsx";
import { useDayText } from "../../analytics/frame/use-day-text.ts";
import type { Calendar, CalendarEvent } from "../answers.ts";
import { EditEvent } from "./edit-event.tsx";
import { Effect } from "./effect.tsx";
import { kindWords } from "./event-words.ts";

interface EventTableProps {
  calendar: Calendar;
  effects: ReadonlyMap<string, number | null>;
}

/** The shop's own events: those to come first, then those that come every year, then the past. */
export function EventTable({ calendar: { events, nextAt }, effects }: EventTableProps) {
  const days = useDayText();
  const mayEdit = useMe().may("analytics.write");
  const [editing, setEditing] = useState<string>();
  const today = useToday();
  const isOver = ({ to, yearly }: CalendarEvent) => !yearly && to < today;
  const sorted = events.toSorted(
    (one, other) => Number(isOver(one)) - Number(isOver(other)) || one.from.localeCompare(other.from),
  );
  const columns: Column<CalendarEvent>[] = [
    {
      ...{ id: "name", label: "Event", card: "title" },
      cell: ({ id, name }) =>
        mayEdit ? (
          <button type="button" className="figure-link" onClick={() => setEditing(id)}>
            {name}
          </button>
        ) : (
          name
        ),
      text: ({ name }) => name,
    },
    {
      ...{ id: "kind", label: "Kind", card: "status" },
      cell: ({ kind }) => <Status tone={kindWords[kind].tone}>{kindWords[kind].label}</Status>,
      text: ({ kind }) => kind,
    },
    {
      ...{ id: "days", label: "Days", card: "line" },
      cell: (event) => (
        <span className={isOver(event) ? "soft" : undefined}>
          {days(event)}
          {event.yearly ? ", every year" : ""}
        </span>
      ),
      text: ({ from, to }) => `${from} ${to}`,
    },
    {
      ...{ id: "category", label: "Moves", card: "line" },
      cell: ({ category }) => category ?? <span className="soft">The whole store</span>,
      text: ({ category }) => category ?? "",
    },
    {
      ...{ id: "window", label: "Felt", card: "line" },
      cell: ({ daysBefore, daysAfter }) => windowWords(daysBefore, daysAfter),
      text: ({ daysBefore, daysAfter }) => `${daysBefore} ${daysAfter}`,
    },
    {
      ...{ id: "effect", label: "Moves revenue by", card: "line", end: true },
      cell: ({ name, expectedPercent }) => <Effect perDay={effects.get(name)} expected={expectedPercent} />,
      text: ({ name }) => String(effects.get(name) ?? ""),
    },
  ];
  const event = events.find(({ id }) => id === editing);
  return (
    <>
      <FigureTable title="Own events" columns={columns} rows={sorted} idOf={({ id }) => id} nothing="No events yet." />
      {event ? <EditEvent key={event.id} event={event} nextAt={nextAt} onClose={() => setEditing(undefined)} /> : null}
    </>
  );
}

function windowWords(before: number, after: number): string {
  const part = (days: number, side: string) => (days > 0 ? [`${days} ${days === 1 ? "day" : "days"} ${side}`] : []);
  return [...part(before, "before"), ...part(after, "after")].join(", ") || "on its days";
}

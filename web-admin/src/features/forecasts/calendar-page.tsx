import { Button, Skeleton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMemo } from "react";
import { useFormats } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { useOperation } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { NothingYet } from "../../ui/list/list-states.tsx";
import { EventTable } from "./calendar/event-table.tsx";
import { Holidays } from "./calendar/holidays.tsx";
import { NewEvent } from "./calendar/new-event.tsx";
import { Promotions } from "./calendar/promotions.tsx";
import { ForecastPage } from "./forecast-page.tsx";

/** What moves sales: the shop's own events and promotions, and the holidays of its country. */
export function CalendarPage() {
  const { data, error, refetch } = useOperation("forecasts.events", {});
  const mayEdit = useMe().may("analytics.write");
  const [open, { open: show, close }] = useDisclosure(false);
  const effects = useEffects();
  const { instant } = useFormats();
  const add = mayEdit ? <Button onClick={show}>Add an event</Button> : null;
  return (
    <ForecastPage
      title="Calendar of events"
      status={
        data ? <p className="small soft freshness">Counted by the next forecast, from {instant(data.nextAt)}</p> : null
      }
      actions={data && data.events.length > 0 ? add : null}
    >
      {error ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error ? <Skeleton h={260} role="status" aria-label="Loading the calendar" /> : null}
      {data?.events.length === 0 ? (
        <section className="panel" aria-label="No events yet">
          <NothingYet
            title="No events yet"
            text="Sales, closures and whatever else moves sales. What such days did in the past is learnt, and counted where they come again."
            action={add}
          />
        </section>
      ) : null}
      {data && data.events.length > 0 ? <EventTable calendar={data} effects={effects} /> : null}
      {data ? <Promotions calendar={data} effects={effects} /> : null}
      {data ? <Holidays calendar={data} effects={effects} /> : null}
      {data ? <NewEvent opened={open} nextAt={data.nextAt} onClose={close} /> : null}
    </ForecastPage>
  );
}

/** What events do to revenue per day, by their names, as far as the forecast has learnt it. */
function useEffects(): ReadonlyMap<string, number | null> {
  const { data } = useOperation("sales.forecast", { query: { horizon: "90" } }, { staleTime: 300_000 });
  return useMemo(() => {
    const events = data?.outcome.kind === "forecast" ? data.outcome.events : [];
    return new Map(events.map(({ name, perDay }) => [name, perDay]));
  }, [data]);
}

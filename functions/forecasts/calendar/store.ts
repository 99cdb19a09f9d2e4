import type { ForecastEvent } from "@quayside/shared/forecasts/calendar.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../../store/document.ts";
import { number, sortedKey, text } from "../../store/keys.ts";
import { deleteWrite, putWrite, type Write } from "../../store/write.ts";

const ForecastEventItem = new Entity(
  {
    model: { service: "quayside", entity: "forecast-event", version: "1" },
    attributes: { storeId: text, eventId: text, version: number, doc: documentAttribute },
    indexes: { byStore: sortedKey("forecast-events", [], ["eventId"]) },
  },
  { table: "quayside" },
);

/** All of a store's events, by their first day: some hundreds at most. */
export async function forecastEventsOf(db: Db, storeId: string): Promise<ForecastEvent[]> {
  const items = await db.queryAll(ForecastEventItem.query.byStore({ storeId }).params(), { consistent: true });
  const events = items.map(documentOf<ForecastEvent>);
  return events.sort((one, other) => one.from.localeCompare(other.from) || one.id.localeCompare(other.id));
}

export async function findForecastEvent(db: Db, storeId: string, eventId: string): Promise<ForecastEvent> {
  const item = await db.get(ForecastEventItem.get({ storeId, eventId }).params(), { consistent: true });
  if (!item) throw notFound("forecast event", eventId);
  return documentOf<ForecastEvent>(item);
}

/** Stores an event over the version before it. */
export function forecastEventWrite(storeId: string, event: ForecastEvent): Write {
  const row = { storeId, eventId: event.id, version: event.version, doc: event };
  const put =
    event.version === 1
      ? ForecastEventItem.create(row)
      : ForecastEventItem.put(row).where(({ version }, { eq }) => eq(version, event.version - 1));
  return putWrite(put.params(), versionConflict("event"));
}

export function removeForecastEventWrite(storeId: string, { id: eventId }: ForecastEvent): Write {
  return deleteWrite(ForecastEventItem.delete({ storeId, eventId }).params());
}

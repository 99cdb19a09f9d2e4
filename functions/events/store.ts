import type { EventDefinition, EventEnvelope, PayloadOf } from "@quayside/shared/events.ts";
import { Entity } from "electrodb";
import * as z from "zod";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import { documentAttribute } from "../store/document.ts";
import { itemKey, number, text } from "../store/keys.ts";
import { putWrite, type Write } from "../store/write.ts";

/** Days an event stays in the outbox after the stream carried it away. */
const keepDays = 30;

const OutboxItem = new Entity(
  {
    model: { service: "quayside", entity: "event", version: "1" },
    attributes: {
      storeId: text,
      eventId: text,
      name: text,
      ttl: number,
      doc: documentAttribute,
    },
    indexes: {
      byId: itemKey("event", ["eventId"], "event"),
    },
  },
  { table: "quayside" },
);

/** An outbox row for the transaction that makes the event true; the table's stream carries it to the bus. */
export function emit<E extends EventDefinition>(clock: Clock, ctx: Ctx, event: E, payload: PayloadOf<E>): Write {
  const at = clock.now();
  const envelope: EventEnvelope = {
    id: clock.newId("event"),
    name: event.name,
    storeId: ctx.storeId,
    at: at.toISOString(),
    requestId: ctx.requestId,
    payload: z.parse(event.payload, payload),
  };
  const ttl = Math.floor(at.getTime() / 1000) + keepDays * 86_400;
  const row = { storeId: ctx.storeId, eventId: envelope.id, name: envelope.name, ttl, doc: envelope };
  return putWrite(OutboxItem.create(row).params());
}

/** Which stream records are outbox rows, as a Lambda event filter. */
export const outboxFilter = {
  eventName: ["INSERT"],
  dynamodb: { NewImage: { __edb_e__: { S: ["event"] } } },
};

import Stripe from "stripe";
import type { ContextParts } from "./context-parts.ts";
import { newId } from "./ids.ts";
import type { ObjectStore, StoredObject } from "./objects.ts";
import { isDropped } from "./webhook-plan.ts";

/** The request an event names as its cause; both null for what the provider does by itself. */
export interface RequestReference {
  id: string | null;
  idempotency_key: string | null;
}

export type Emit = (type: Stripe.Event["type"], object: StoredObject, previous?: object) => void;

interface EventInput {
  id: string;
  type: Stripe.Event["type"];
  object: StoredObject;
  previous: object | undefined;
  created: number;
  request: RequestReference;
  pending: number;
}

/** Stripe types events as a union over every pair of type and object; each caller passes a pair of that union. */
function toEvent(input: EventInput): Stripe.Event {
  const event = {
    id: input.id,
    object: "event",
    api_version: Stripe.API_VERSION,
    created: input.created,
    data: { object: input.object, ...(input.previous && { previous_attributes: input.previous }) },
    livemode: false,
    pending_webhooks: input.pending,
    request: input.request,
    type: input.type,
  };
  return event as unknown as Stripe.Event;
}

/** Events and their deliveries are written in the caller's transaction: what happened is told, after a crash too. */
export function emitter(
  { db, clock, random, webhookPlan }: ContextParts,
  objects: ObjectStore,
  now: () => number,
  request: RequestReference,
): Emit {
  const insert = db.prepare("insert into deliveries (event, state, due) values (?, ?, ?)");
  return (type, object, previous) => {
    const { enabled, mode } = webhookPlan;
    const id = newId(random, "evt");
    const pending = enabled ? 1 : 0;
    objects.put(toEvent({ id, type, object, previous, created: now(), request, pending }));
    if (!enabled) return;
    const state = isDropped(mode, type) ? "dropped" : "pending";
    for (let copy = 0; copy < mode.copies; copy += 1) insert.run(id, state, clock().getTime() + mode.delayMs);
  };
}

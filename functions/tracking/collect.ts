import type { trackingOperations } from "@quayside/shared/tracking/contract.ts";
import { isbot } from "isbot";
import type { Verb } from "../http/route.ts";
import { pageEventsOf } from "./page-event.ts";
import type { TrackQueue } from "./queue.ts";

export interface CollectDeps {
  track: TrackQueue;
}

/** Takes a beacon and lets go of the browser at once. Who asks not to be tracked, and who is no person, leaves no trace. */
export const collect: Verb<CollectDeps, typeof trackingOperations.collect> = async ({ track }, ctx, { body }) => {
  const { userAgent = "", objects = false } = ctx.viewer ?? {};
  if (objects || !userAgent || isbot(userAgent)) return { accepted: 0 };
  const events = pageEventsOf(body, ctx.now);
  await track.send({ storeId: ctx.storeId, events });
  return { accepted: events.length };
};

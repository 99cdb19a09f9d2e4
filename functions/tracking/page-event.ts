import { addSeconds, type Instant } from "@quayside/shared/kernel/day.ts";
import { trafficSourceOf } from "@quayside/shared/tracking/attribution.ts";
import { type Beacon, Device, type TrackedEvent, TrafficSource } from "@quayside/shared/tracking/schema.ts";
import { getCountryForTimezone } from "countries-and-timezones";
import * as z from "zod";

/** One thing that happened in a visit, as it travels to the lake and lies in it. Null is "does not apply" or "unknown". */
export const PageEvent = z.object({
  event_id: z.string(),
  /** Random, of a visit or, with consent, of a browser; never of a person. */
  browser: z.string(),
  happened_at: z.string(),
  kind: z.enum(["page", "product", "search", "cart", "checkout", "purchase"]),
  path: z.string(),
  /** Slug of the product that was looked at. */
  product: z.string().nullable(),
  words: z.string().nullable(),
  sku: z.string().nullable(),
  quantity: z.int().nullable(),
  /** Of one unit as it was shown, in minor units. */
  price: z.int().nullable().default(null),
  step: z.string().nullable(),
  order_id: z.string().nullable(),
  source: TrafficSource,
  utm_source: z.string().nullable(),
  medium: z.string().nullable(),
  campaign: z.string().nullable(),
  referrer: z.string().nullable(),
  device: Device,
  /** Which country uses the time zone of the browser's clock. */
  country: z.string().nullable(),
});
export type PageEvent = z.output<typeof PageEvent>;

/** An order's page has its id in its path; the figures need to know only that it was looked at. */
const withoutIds = (path: string) => path.replace(/^\/order\/[^/]+/, "/order");

function told(event: TrackedEvent) {
  const nothing = { product: null, words: null, sku: null, quantity: null, price: null, step: null, order_id: null };
  if (event.kind === "product") return { ...nothing, product: event.slug };
  if (event.kind === "search") return { ...nothing, words: event.words.toLowerCase() };
  if (event.kind === "cart")
    return { ...nothing, sku: event.sku, quantity: event.quantity, price: event.price ?? null };
  if (event.kind === "checkout") return { ...nothing, step: event.step };
  return event.kind === "purchase" ? { ...nothing, order_id: event.orderId } : nothing;
}

/** The events of a beacon that came in at an instant, by the server's clock. */
export function pageEventsOf({ browser, device, zone, events }: Beacon, receivedAt: Instant): PageEvent[] {
  const country = (zone && getCountryForTimezone(zone)?.id) || null;
  return events.map((event) => ({
    ...{ event_id: event.id, browser, kind: event.kind, path: withoutIds(event.path), ...told(event) },
    happened_at: addSeconds(receivedAt, -event.ago / 1000),
    source: trafficSourceOf(event.touch),
    utm_source: event.touch.source ?? null,
    medium: event.touch.medium ?? null,
    campaign: event.touch.campaign ?? null,
    referrer: event.touch.referrer ?? null,
    ...{ device, country },
  }));
}

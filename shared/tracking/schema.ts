import * as z from "zod";
import { Sku, Slug } from "../catalog/schema.ts";
import { idSchema } from "../kernel/id.ts";

export const Device = z.enum(["desktop", "mobile", "tablet"]);
export type Device = z.output<typeof Device>;

/** Where shoppers come from; `attribution.ts` has the rules. */
export const TrafficSource = z.enum(["organic", "paid", "social", "email", "direct", "referral"]);
export type TrafficSource = z.output<typeof TrafficSource>;

/** Parameters that ad networks and social sites put behind a link; that one was there is kept, its value never. */
export const ClickId = z.enum([
  ...(["gclid", "gbraid", "wbraid", "dclid", "msclkid", "ttclid", "twclid", "li_fat_id"] as const),
  ...(["epik", "rdt_cid", "sccid", "fbclid", "igshid"] as const),
]);
export type ClickId = z.output<typeof ClickId>;

const word = z.string().trim().min(1).max(100);

/** What brought a browser here, as the link said: UTM parameters, the click id's kind, the host of the page before. Empty is direct. */
export const Touch = z.object({
  source: word.optional(),
  medium: word.optional(),
  campaign: word.optional(),
  click: ClickId.optional(),
  referrer: z
    .string()
    .max(253)
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, "must be a host such as www.example.com")
    .optional(),
});
export type Touch = z.output<typeof Touch>;

/** What an order came from: the last touch before it that was not direct, and the device it was placed on. */
export const OrderOrigin = z.object({
  source: TrafficSource.optional(),
  utmSource: z.string().max(100).optional(),
  medium: z.string().max(100).optional(),
  campaign: z.string().max(100).optional(),
  referrer: z.string().max(253).optional(),
  device: Device.optional(),
});
export type OrderOrigin = z.output<typeof OrderOrigin>;

/** Of one unit as it is shown, in minor units. */
const Price = z.int().min(0).max(100_000_000).optional();

const base = {
  /** Made by the browser; one that comes twice counts once. */
  id: z.string().regex(/^[\w-]{8,64}$/, "must be 8 to 64 letters, digits, _ or -"),
  /** Milliseconds between what happened and its being sent: clocks of browsers are not to be trusted. */
  ago: z.int().min(0).max(86_400_000),
  /** Without query. */
  path: z
    .string()
    .max(200)
    .regex(/^\/[^?#\s]*$/, "must be a path such as /p/jug"),
  touch: Touch,
};

export const TrackedEvent = z.discriminatedUnion("kind", [
  z.object({ ...base, kind: z.literal("page") }),
  z.object({ ...base, kind: z.literal("product"), slug: Slug }),
  z.object({ ...base, kind: z.literal("search"), words: word }),
  z.object({ ...base, kind: z.literal("cart"), sku: Sku, quantity: z.int().min(1).max(9999), price: Price }),
  z.object({ ...base, kind: z.literal("checkout"), step: z.enum(["address", "delivery", "payment"]) }),
  z.object({ ...base, kind: z.literal("purchase"), orderId: idSchema("order") }),
]);
export type TrackedEvent = z.output<typeof TrackedEvent>;

/** What the storefront tells of a visit, small enough for `navigator.sendBeacon`. */
export const Beacon = z.object({
  /** Random. Kept beyond the visit only with consent. */
  browser: z.string().regex(/^[\w-]{16,40}$/, "must be 16 to 40 letters, digits, _ or -"),
  device: Device,
  /** Of the browser's clock, `Europe/London`; the country follows from it, and it is not kept. */
  zone: z.string().max(64).optional(),
  events: z.array(TrackedEvent).min(1, "name at least one event").max(20),
});
export type Beacon = z.output<typeof Beacon>;

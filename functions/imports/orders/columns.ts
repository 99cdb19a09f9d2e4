import { Sku } from "@quayside/shared/catalog/schema.ts";
import { type Instant, instantAt } from "@quayside/shared/kernel/day.ts";
import { Device, TrafficSource } from "@quayside/shared/tracking/schema.ts";
import * as z from "zod";
import { amount, countryCell, emailCell, exactDecimal, text, units, yesOrNo } from "../cells.ts";
import { pairsOf } from "../lists.ts";
import type { Run } from "../session.ts";

/** `2024-03-05 14:26:00` by the store's clock, a day alone for its beginning, or an instant in UTC. Not to come. */
export function pastInstant(timeZone: string, now: Instant) {
  return z.string("is missing").transform((when, ctx): Instant => {
    const match = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(?::(\d\d))?(?:\.(\d{3})\d*)?(Z)?)?$/.exec(when);
    const [, day = "", minute = "00:00", second = "00", milli = "000", utc] = match ?? [];
    const shown = `${day}T${minute}:${second}`;
    const isTime = match && new Date(`${shown}.000Z`).toJSON()?.startsWith(shown);
    const instant = isTime ? (utc ? `${shown}.${milli}Z` : instantAt(shown, timeZone)) : undefined;
    if (instant !== undefined && instant <= now) return instant;
    ctx.addIssue({
      code: "custom",
      message: instant ? "must not be to come" : "must be a day and time such as 2024-03-05 14:26:00",
    });
    return z.NEVER;
  });
}

/** Per cent with a dot and at most four digits behind it, × 10 000. */
const TaxRate = z
  .string()
  .regex(/^\d{1,3}(?:\.\d{1,4})?$/, "must be a per cent such as 20 or 8.875")
  .transform((rate) => {
    const [whole = "", fraction = ""] = rate.split(".");
    return Number(whole + fraction.padEnd(4, "0"));
  })
  .refine((rate) => rate <= 1_000_000, "must be at most 100");

const Options = z.string().transform((list, ctx) => {
  const pairs = pairsOf(list);
  if (pairs) return pairs;
  ctx.addIssue({ code: "custom", message: "must be written as name=value;name=value" });
  return z.NEVER;
});

export const DocumentNumber = z
  .string("is missing")
  .regex(/^[A-Za-z0-9][\w./-]{0,39}$/, "must be 1 to 40 letters, digits, . _ / or -");

/** One of some words, in whatever case it is written. */
function oneOf<const Word extends string>(words: readonly Word[]) {
  const schema = z.enum(words, `must be one of ${words.join(", ")}`);
  return z.string().toLowerCase().pipe(schema);
}

/** Columns of the order: taken from its first row, blank or the same in the others. */
export function orderCells({ currency, timeZone }: Run, now: Instant) {
  const money = amount(currency);
  return z.object({
    order: DocumentNumber,
    placed_at: pastInstant(timeZone, now),
    status: text(20).optional(),
    email: emailCell.optional(),
    name: text(100).optional(),
    line1: text(120).optional(),
    line2: text(120).optional(),
    city: text(80).optional(),
    region: text(80).optional(),
    postcode: text(16).optional(),
    phone: text(32).optional(),
    country: countryCell,
    channel: text(60).optional(),
    traffic_source: oneOf(TrafficSource.options).optional(),
    device_type: oneOf(Device.options).optional(),
    referrer: text(253).optional(),
    utm_source: text(100).optional(),
    utm_medium: text(100).optional(),
    utm_campaign: text(100).optional(),
    currency: z.literal(currency, `must be ${currency}, the store's currency`),
    prices_include_tax: yesOrNo.optional(),
    delivery_name: text(100).optional(),
    delivery_price: money.optional(),
    delivery_tax: money.optional(),
  });
}
export type OrderCells = z.output<ReturnType<typeof orderCells>>;

/** Columns of one line. `line_total` counts where it is there; the unit price may be finer than the currency. */
export function lineCells({ currency }: Run) {
  const money = amount(currency);
  return z.object({
    sku: z.string("is missing").pipe(Sku),
    title: text(255),
    options: Options.optional(),
    quantity: units,
    unit_price: exactDecimal,
    discount: money.optional(),
    line_total: money.optional(),
    tax_rate: TaxRate.optional(),
    tax: money.optional(),
  });
}
export type LineCells = z.output<ReturnType<typeof lineCells>>;

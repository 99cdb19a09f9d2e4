import * as z from "zod";
import { Day, Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { Country } from "../store/schema.ts";

export const ForecastEventKind = z.enum(["promotion", "closure", "event", "holiday"]);
export type ForecastEventKind = z.output<typeof ForecastEventKind>;

const Window = z.int().min(0).max(30).default(0);

/** Something that moves sales on some days. What it does is learnt from its days in the past. */
export const ForecastEventEdit = z
  .object({
    name: z.string().trim().min(1, "is required").max(100),
    kind: ForecastEventKind,
    from: Day,
    to: Day,
    /** On the same days of every year. */
    yearly: z.boolean().default(false),
    /** Days before and after that it is felt on too. */
    daysBefore: Window,
    daysAfter: Window,
    /** By how many per cent it is thought to move sales, as long as no such day has passed: −100 is nothing sold. */
    expectedPercent: z.number().min(-100).max(1000).optional(),
    /** It moves sales of this category only; without it, of everything. */
    category: z.string().trim().min(1).max(200).optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "must not be before the first day" })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= 366 * 86_400_000, {
    path: ["to"],
    message: "must not be more than a year after the first day",
  });
export type ForecastEventEdit = z.output<typeof ForecastEventEdit>;

export const ForecastEvent = z.object({
  ...ForecastEventEdit.shape,
  id: idSchema("forecastEvent"),
  version: z.int().min(1),
  createdAt: Instant,
  updatedAt: Instant,
});
export type ForecastEvent = z.output<typeof ForecastEvent>;

export const ForecastCalendar = z.object({
  /** Own events, by their first day. */
  events: z.array(ForecastEvent),
  /**
   * The shop's own promotions that come or were in the time that forecasts learn from, by their first day; days are the
   * store's. What lasts longer than 60 days is the level itself and not among them. `categories` where it names some, or
   * goods in them.
   */
  promotions: z.array(
    z.object({
      id: idSchema("promotion"),
      name: z.string(),
      from: Day,
      to: Day,
      categories: z.array(z.string()).optional(),
      isOn: z.boolean(),
    }),
  ),
  /** From when on the next forecast is made, which counts what is in the calendar by then. */
  nextAt: Instant,
  country: Country,
  /** Of the store's country, of this year and the next; switched off one by one, or all, in the settings. */
  holidays: z.array(z.object({ name: z.string(), days: z.array(Day), isOn: z.boolean() })),
});
export type ForecastCalendar = z.output<typeof ForecastCalendar>;

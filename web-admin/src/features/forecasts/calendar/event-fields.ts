import { ForecastEventEdit } from "@quayside/shared/forecasts/calendar.ts";
import * as z from "zod";

const window = z
  .string()
  .trim()
  .regex(/^\d{1,2}$/, "A whole number of days")
  .transform(Number);
const percent = z
  .string()
  .trim()
  .regex(/^([+-]?\d{1,4}(\.\d{1,2})?)?$/, "Per cent such as 20 or -15")
  .transform((text) => (text === "" ? undefined : Number(text)));

/** An event as people type it. */
export const EventForm = z
  .object({
    name: z.string(),
    kind: ForecastEventEdit.shape.kind,
    from: z.string().min(1, "Choose a day"),
    to: z.string().min(1, "Choose a day"),
    yearly: z.boolean(),
    daysBefore: window,
    daysAfter: window,
    expectedPercent: percent,
    category: z.string().transform((text) => (text === "" ? undefined : text)),
  })
  .transform((fields): z.input<typeof ForecastEventEdit> => fields)
  .pipe(ForecastEventEdit);
export type EventFields = z.input<typeof EventForm>;
export type EventChanges = z.output<typeof EventForm>;

export function eventFields(event: EventChanges): EventFields {
  const { name, kind, from, to, yearly, daysBefore, daysAfter, expectedPercent, category = "" } = event;
  return {
    ...{ name, kind, from, to, yearly, category },
    ...{ daysBefore: String(daysBefore), daysAfter: String(daysAfter) },
    expectedPercent: expectedPercent === undefined ? "" : String(expectedPercent),
  };
}

export const noEvent = (today: string): EventFields => ({
  ...{ name: "", kind: "promotion", from: today, to: today, yearly: false },
  ...{ daysBefore: "0", daysAfter: "0", expectedPercent: "", category: "" },
});

export const eventLabels: Readonly<Record<string, string>> = {
  from: "First day",
  to: "Last day",
  yearly: "Every year",
  expectedPercent: "Expected effect, %",
};

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

const day = z.string().min(1, "Choose a day");

type Edit = z.input<typeof ForecastEventEdit>;
export interface EventFields extends Required<Omit<Edit, "daysBefore" | "daysAfter" | "expectedPercent">> {
  daysBefore: string;
  daysAfter: string;
  expectedPercent: string;
}
export type EventChanges = ForecastEventEdit;

/** An event as people type it. All that is wrong is said at once: what cannot be read, and what the API would refuse of the rest. */
export const EventForm: z.core.$ZodType<EventChanges, EventFields> = z
  .custom<EventFields>()
  .transform((fields, context) => {
    const { daysBefore, daysAfter, expectedPercent, from, to, category } = fields;
    const numbers = {
      daysBefore: window.safeParse(daysBefore),
      daysAfter: window.safeParse(daysAfter),
      expectedPercent: percent.safeParse(expectedPercent),
    };
    const edit = ForecastEventEdit.safeParse({
      ...{ ...fields, category: category === "" ? undefined : category },
      daysBefore: numbers.daysBefore.data,
      daysAfter: numbers.daysAfter.data,
      expectedPercent: numbers.expectedPercent.data,
    });
    const read = { ...numbers, from: day.safeParse(from), to: day.safeParse(to) };
    const unread = Object.entries(read).flatMap(([name, { error }]) =>
      (error?.issues ?? []).map(({ message }) => ({ path: [name], message })),
    );
    const refused = (edit.error?.issues ?? []).filter(({ path }) => !unread.some((each) => each.path[0] === path[0]));
    for (const { path, message } of [...unread, ...refused])
      context.addIssue({ code: "custom", path: [...path], message });
    return edit.data ?? z.NEVER;
  });

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

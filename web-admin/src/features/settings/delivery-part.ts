import { Day } from "@quayside/shared/kernel/day.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import { type DeliveryZone, type Dispatch, TaxClass } from "@quayside/shared/store/schema.ts";
import * as z from "zod";
import { moneyField, moneyText, optionalMoneyText } from "../../ui/form/money-text.ts";
import { withIds } from "./new-id.ts";
import type { SettingsPart } from "./settings-section.tsx";
import { zonePlaces, zonePostcodes } from "./zone-part.ts";

const whole = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, "A whole number")
    .transform(Number)
    .refine((value) => value <= most, `At most ${most}`);

function optionFields(currency: string) {
  return z.object({
    id: z.string(),
    name: z.string().trim().min(1, "Give it a name").max(60, "At most 60 characters"),
    min: whole(365),
    max: whole(365),
    freeFrom: optionalMoneyText(currency),
    taxClass: TaxClass,
    rates: z
      .array(
        z.object({
          upToGrams: whole(100_000_000).refine((grams) => grams > 0, "More than 0"),
          fromSubtotal: optionalMoneyText(currency),
          price: moneyText(currency),
        }),
      )
      .min(1, "Add at least one row"),
  });
}

function schemaFor(currency: string) {
  const zone = z.object({
    ...zonePlaces,
    postcodes: zonePostcodes,
    options: z.array(optionFields(currency)).max(20, "At most 20 ways"),
  });
  return z
    .object({
      cutOff: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "A time such as 14:00"),
      weekdays: z.array(z.string()).min(1, "Choose at least one day"),
      holidays: z.array(Day.refine(Boolean, "Days such as 2026-12-25")).max(366, "At most 366 days"),
      deliveryZones: z.array(zone).max(300, "At most 300 zones"),
    })
    .transform(
      ({ deliveryZones, weekdays, holidays, cutOff }): { deliveryZones: DeliveryZone[]; dispatch: Dispatch } => ({
        dispatch: { cutOff, weekdays: weekdays.map(Number).toSorted(), holidays: holidays.toSorted() },
        deliveryZones: zonesOf(deliveryZones),
      }),
    );
}

type ZoneOut = Omit<DeliveryZone, "options"> & { options: z.output<ReturnType<typeof optionFields>>[] };

/** Ids of options are of the whole store, since carts and orders name them alone. */
function zonesOf(zones: readonly ZoneOut[]): DeliveryZone[] {
  const taken = zones.flatMap(({ options }) => options.map(({ id }) => id)).filter(Boolean);
  return withIds(zones).map((zone) => {
    const options = withIds(zone.options, taken);
    taken.push(...options.map(({ id }) => id));
    return { ...zone, options: options.map(({ min, max, ...option }) => ({ ...option, days: { min, max } })) };
  });
}

export type DeliveryFields = z.input<ReturnType<typeof schemaFor>>;
export type OptionFields = DeliveryFields["deliveryZones"][number]["options"][number];

export const newRate = { upToGrams: "", fromSubtotal: "", price: "" };
export const newOption: OptionFields = {
  ...{ id: "", name: "", min: "1", max: "3", freeFrom: "", taxClass: "standard" },
  rates: [newRate],
};
export const newDeliveryZone: DeliveryFields["deliveryZones"][number] = {
  ...{ id: "", name: "", countries: [], regions: [], postcodes: [] },
  options: [newOption],
};

export const deliveryPart: SettingsPart<DeliveryFields, z.output<ReturnType<typeof schemaFor>>> = {
  schemaFor,
  fieldsOf: ({ deliveryZones, dispatch, currency }) => {
    const money = (amount: Minor | undefined) => moneyField(amount, currency);
    return {
      cutOff: dispatch.cutOff,
      weekdays: dispatch.weekdays.map(String),
      holidays: dispatch.holidays,
      deliveryZones: deliveryZones.map(({ regions = [], postcodes = [], options, ...zone }) => ({
        ...{ ...zone, regions, postcodes },
        options: options.map(({ days, freeFrom, rates, ...option }) => ({
          ...{ ...option, min: String(days.min), max: String(days.max), freeFrom: money(freeFrom) },
          rates: rates.map(({ upToGrams, fromSubtotal, price }) => ({
            upToGrams: String(upToGrams),
            fromSubtotal: money(fromSubtotal),
            price: money(price),
          })),
        })),
      })),
    };
  },
  changesOf: ({ deliveryZones, dispatch }) => ({ deliveryZones, dispatch }),
};

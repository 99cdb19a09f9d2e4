import { formatMoney, type Money } from "@quayside/shared/kernel/money.ts";
import { useMemo } from "react";
import { useOperation } from "./query.ts";

export interface Formats {
  money(money: Money): string;
  /** `21 Nov 2026, 14:05`, in the store's time zone. */
  instant(instant: string): string;
  /** `21 Nov 2026`, in the store's time zone. */
  day(instant: string): string;
  /** A calendar day as such, whatever the zone: `2026-11-21` → `21 Nov 2026`. */
  calendarDay(day: string): string;
  /** `14:05`, in the store's time zone. */
  time(instant: string): string;
  count(count: number): string;
  /** Per cent × 10 000, `200000` → `20 %`. */
  rate(rate: number): string;
  country(code: string): string;
  timeZone: string;
}

/** How numbers, money and moments read in a store's locale and time zone. */
export function formatsOf(locale: string, timeZone: string): Formats {
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone });
  const calendarDay = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone });
  const count = new Intl.NumberFormat(locale);
  const rate = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 4 });
  const countries = new Intl.DisplayNames(locale, { type: "region" });
  return {
    money: (money) => formatMoney(money, locale),
    instant: (at) => instant.format(new Date(at)),
    day: (at) => day.format(new Date(at)),
    calendarDay: (at) => calendarDay.format(new Date(`${at}T00:00:00Z`)),
    time: (at) => time.format(new Date(at)),
    count: (number) => count.format(number),
    rate: (tenThousandths) => rate.format(tenThousandths / 1_000_000),
    country: (code) => countries.of(code) ?? code,
    timeZone,
  };
}

export function useFormats(): Formats {
  const { locale, timeZone } = useStore();
  return useMemo(() => formatsOf(locale, timeZone), [locale, timeZone]);
}

const unknownStore = { name: "Quayside", currency: "GBP", locale: "en-GB", timeZone: "UTC", pricesIncludeTax: true };

/** The store one works in. The frame loads it before any page shows, so the stand-in values are never seen there. */
export function useStore() {
  return useOperation("store.config", {}, { staleTime: 300_000 }).data ?? unknownStore;
}

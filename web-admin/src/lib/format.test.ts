import { describe, expect, it } from "vitest";
import { formatsOf } from "./format.ts";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("formats", () => {
  it("writes money by the currency's own digits", () => {
    const { money } = formatsOf("en-GB", "Europe/London");
    expect(money({ amount: 1299, currency: "GBP" })).toBe("£12.99");
    expect(plain(money({ amount: 1299, currency: "JPY" }))).toBe("JP¥1,299");
    expect(plain(formatsOf("de-DE", "UTC").money({ amount: -1234567, currency: "EUR" }))).toBe("-12.345,67 €");
  });

  it("writes moments in the store's time zone, not the reader's", () => {
    const late = "2026-07-21T23:30:00.000Z";
    expect(formatsOf("en-GB", "Europe/London").day(late)).toBe("22 Jul 2026");
    expect(formatsOf("en-GB", "America/New_York").instant(late)).toBe("21 Jul 2026, 19:30");
  });

  it("leaves calendar days as they are in every zone", () => {
    expect(formatsOf("en-GB", "Pacific/Kiritimati").calendarDay("2026-11-21")).toBe("21 Nov 2026");
  });

  it("writes exact tax rates", () => {
    const { rate } = formatsOf("en-GB", "UTC");
    expect(rate(200_000)).toBe("20%");
    expect(rate(88_750)).toBe("8.875%");
  });
});

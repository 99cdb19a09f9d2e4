import { expect, test } from "vitest";
import { writtenCountry, writtenDay, writtenWeekday } from "./written.ts";

test("days are written in the store's zone and language", () => {
  const late = "2026-12-08T23:30:00.000Z";
  expect(writtenDay(late, { timeZone: "Europe/London", locale: "en-GB" })).toBe("8 December 2026");
  expect(writtenDay(late, { timeZone: "Europe/Berlin", locale: "de" })).toBe("9. Dezember 2026");
  expect(writtenWeekday("2026-12-09", "en-GB")).toBe("Wednesday 9 December");
});

test("countries go by their names, and what is no country's code stays as it is", () => {
  expect([writtenCountry("GB", "en-GB"), writtenCountry("FR", "de")]).toEqual(["United Kingdom", "Frankreich"]);
  expect([writtenCountry("(none)", "en-GB"), writtenCountry("QQ", "en-GB")]).toEqual(["(none)", "QQ"]);
});

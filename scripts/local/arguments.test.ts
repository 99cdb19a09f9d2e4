import { expect, test } from "vitest";
import { dayArgument } from "./arguments.ts";
import { PlatformError } from "./platform-error.ts";

test("a day is a day of the calendar, or left out", () => {
  expect([dayArgument(undefined), dayArgument("2028-02-29")]).toEqual([undefined, "2028-02-29"]);
  for (const wrong of ["banana", "", "2026-02-29", "28.11.2026"]) {
    expect(() => dayArgument(wrong)).toThrow(PlatformError);
    expect(() => dayArgument(wrong)).toThrow(`--day ${wrong} is not a day.`);
  }
});

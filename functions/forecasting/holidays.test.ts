import { describe, expect, test } from "vitest";
import { holidayEvents } from "./holidays.ts";

const daysOf = (country: string, name: string, region?: string) =>
  holidayEvents({ country, region, from: 2023, to: 2025 }).find((event) => event.name === name)?.days;

describe("holidays", () => {
  test.each([
    ["GB", "Good Friday", ["2023-04-07", "2024-03-29", "2025-04-18"]],
    ["US", "Thanksgiving Day", ["2023-11-23", "2024-11-28", "2025-11-27"]],
    ["US", "Black Friday", ["2023-11-24", "2024-11-29", "2025-11-28"]],
    ["GB", "Cyber Monday", ["2023-11-27", "2024-12-02", "2025-12-01"]],
  ])("of %s: %s", (country, name, days) => {
    expect(daysOf(country, name)).toEqual(days);
  });

  test("differ by region", () => {
    expect(daysOf("DE", "Epiphany", "BY")).toEqual(["2023-01-06", "2024-01-06", "2025-01-06"]);
    expect(daysOf("DE", "Epiphany", "BE")).toBeUndefined();
  });

  test("name a country, region or years that are none", () => {
    expect(() => holidayEvents({ country: "XX", from: 2024, to: 2024 })).toThrow(/country: "XX"/);
    expect(() => holidayEvents({ country: "DE", region: "ZZ", from: 2024, to: 2024 })).toThrow(/region: "ZZ"/);
    expect(() => holidayEvents({ country: "DE", from: 2024, to: 2023 })).toThrow(/to: 2023/);
  });
});

// @vitest-environment happy-dom
import { addDays } from "@quayside/shared/kernel/day.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { address, openApp } from "../../app/test-app.tsx";
import type { ForecastRecord } from "./answers.ts";
import { today } from "./test-forecasts.ts";

const text = "Too high for 14 days together, by £1,200.00.";
const kept: ForecastRecord = {
  ...{ metric: "revenue", horizon: "7", currency: "GBP" },
  days: Array.from({ length: 20 }, (_, back) => ({
    ...{ day: addDays(today, back - 20), forecast: 70_000, actual: 64_000, error: 6_000 },
  })),
  summary: {
    ...{ days: 20, forecast: 1_400_000, actual: 1_280_000, bias: 6_000, wape: 9.4, mape: 9.4, smape: 9, rmse: 6_000 },
  },
  alarms: [{ metric: "revenue", category: "Lamps", direction: "too-high", since: "2026-11-10", sum: 120_000, text }],
};

it("lays forecasts beside what came, and says to which side they lean", async () => {
  const user = userEvent.setup();
  const { of } = openApp("/forecasts/accuracy", { "forecasts.accuracy": () => kept, "analytics.values": () => [] });
  const said = "£14,000.00 was forecast for these 20 days and £12,800.00 came: £1,200.00 too much.";
  expect(await screen.findByText(said)).toBeDefined();
  expect(screen.getByText("£60.00 too high")).toBeDefined();
  const alarms = within(screen.getByRole("region", { name: "Alarms (1)" }));
  expect(alarms.getByText(text)).toBeDefined();
  await user.click(screen.getByRole("radio", { name: "4 weeks ahead" }));
  await waitFor(() => expect(address()).toBe("/forecasts/accuracy?ahead=28"));
  await waitFor(() => expect(of("forecasts.accuracy").at(-1)?.query.horizon).toBe("28"));
});

it("says from when there is something to compare", async () => {
  const nothing = { ...kept, days: [], summary: null, alarms: [] };
  openApp("/forecasts/accuracy?ahead=28", { "forecasts.accuracy": () => nothing, "analytics.values": () => [] });
  expect(await screen.findByText(/28 days after the first nightly forecast/)).toBeDefined();
});

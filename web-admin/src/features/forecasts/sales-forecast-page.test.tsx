// @vitest-environment happy-dom
import type { AnalyticsAnswer } from "@quayside/shared/analytics/query.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { address, openApp } from "../../app/test-app.tsx";
import type { SalesForecast } from "./answers.ts";
import { outcomeOf, salesForecast, today } from "./test-forecasts.ts";

const planned: AnalyticsAnswer = {
  ...{ metrics: ["revenue"], dimensions: [], range: { from: today, to: today }, timeZone: "Europe/London" },
  ...{ currency: "GBP", rows: [], totals: { values: [0], before: [2_000_000] }, notes: {} },
};

function openForecast(path: string, answer: (query: Record<string, string>) => SalesForecast = () => salesForecast()) {
  return openApp(path, {
    "sales.forecast": ({ query }) => answer(query),
    "forecasts.runs": () => [],
    "analytics.values": ({ query: _ }) => [{ value: "Lamps", label: "Lamps", revenue: 1 }] as never,
    "analytics.query": () => planned,
  });
}

const card = (name: string | RegExp) => screen.findByRole("article", { name });

it("says what the days ahead bring, between what, against last year and the goals", async () => {
  openForecast("/forecasts");
  expect(within(await card("Next 30 days")).getByText(/£\S+ to £\S+ in 8 cases in 10/)).toBeDefined();
  expect(within(await card("Last year, same days")).getByText("+11.1%")).toBeDefined();
  expect(await within(await card("Goals of these days")).findByText("£20,000.00")).toBeDefined();
  expect(within(await card("Usual error of a day")).getByText("22% better than the same weekday before")).toBeDefined();
  expect(
    screen.getByText("Made 30 Nov 2026, 03:12 · Data as of 30 Nov 2026, 03:12 · The next one from 1 Dec 2026, 05:00"),
  ).toBeDefined();
  expect(screen.queryByText("The calendar changed since this forecast was made")).toBeNull();
});

it("says that the calendar changed since it was made, and when that counts", async () => {
  openForecast("/forecasts", () => salesForecast({ calendarChanged: true }));
  const told = await screen.findByRole("alert");
  expect(within(told).getByText(/counts in the next one, from 1 Dec 2026, 05:00/)).toBeDefined();
  expect(within(told).getByRole("link", { name: "See the calendar" }).getAttribute("href")).toBe("/forecasts/calendar");
});

it("names the measure that the usual error is of, and why MAPE is none", async () => {
  openForecast("/forecasts");
  expect(within(await card("Usual error of a day")).getByRole("button", { name: "What MAPE means" })).toBeDefined();
  openForecast("/forecasts", () => {
    const outcome = outcomeOf();
    const accuracy = outcome.accuracy && { ...outcome.accuracy, mape: null, smape: 88.1 };
    return salesForecast({ outcome: { ...outcome, accuracy } });
  });
  const error = within(await card("Usual error of a day"));
  expect(error.getByText("88.1%")).toBeDefined();
  expect(error.getByRole("button", { name: "What sMAPE means" })).toBeDefined();
  expect(screen.getByText("None: some days sold nothing")).toBeDefined();
});

it("keeps figure, days, part of the shop and model in the address, and asks by them", async () => {
  const user = userEvent.setup();
  const { of } = openForecast("/forecasts?metric=units&horizon=90&category=Lamps&model=ets");
  await card("Next 30 days");
  expect(of("sales.forecast")[0]?.query).toEqual({ metric: "units", category: "Lamps", horizon: "90", model: "ets" });
  await user.click(screen.getByRole("radio", { name: "60 days" }));
  await waitFor(() => expect(address()).toBe("/forecasts?metric=units&horizon=60&category=Lamps&model=ets"));
  await user.click(await screen.findByRole("radio", { name: "Optimistic" }));
  expect(within(await card("Next 30 days, optimistic")).getByText("One case in ten brings more.")).toBeDefined();
  expect(address()).toContain("scenario=optimistic");
  const { total } = outcomeOf();
  const money = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });
  const sum = `Revenue, optimistic: ${money.format(total.optimistic / 100)}; 20% more than the same days last year.`;
  expect(screen.getByText((text) => text.startsWith(`${sum} One case in ten brings more. Most on `))).toBeDefined();
});

it("draws the intervals that are chosen, and says the narrowest in words", async () => {
  const user = userEvent.setup();
  const { of } = openForecast("/forecasts?levels=50,90", () => {
    const { outcome, ...forecast } = salesForecast();
    if (outcome.kind !== "forecast") throw new Error("There is a forecast.");
    const total = {
      ...outcome.total,
      intervals: [
        { level: 90, lower: 1_500_000, upper: 2_500_000 },
        { level: 50, lower: 1_900_000, upper: 2_100_000 },
      ],
    };
    return { ...forecast, outcome: { ...outcome, total } };
  });
  expect(within(await card("Next 30 days")).getByText("£19,000.00 to £21,000.00 in 1 case in 2")).toBeDefined();
  expect(of("sales.forecast")[0]?.query).toMatchObject({ levels: "50,90" });
  await user.click(screen.getByRole("combobox", { name: "Intervals" }));
  await user.click(await screen.findByRole("option", { name: "Intervals of 99 %" }));
  await waitFor(() => expect(address()).toBe("/forecasts?levels=99"));
});

it("forecasts what comes back, for which fewer is better and no goals are set", async () => {
  openForecast("/forecasts?metric=return_value", () => salesForecast({ metric: "return_value" }));
  expect(
    within(await card("Last year, same days"))
      .getByText("+11.1%")
      .closest("[data-tone]")
      ?.getAttribute("data-tone"),
  ).toBe("bad");
  expect(screen.queryByRole("article", { name: "Goals of these days" })).toBeNull();
});

it("says what changed since the night before, and why", async () => {
  openForecast("/forecasts");
  expect(
    await screen.findByText(/at £20,500.00 now, 2.5% more than the £20,000.00 of 29 Nov 2026, 03:12/),
  ).toBeDefined();
  expect(screen.getByText("Warehouse move came into the calendar.")).toBeDefined();
});

it("says what is missing where there is no forecast, and the ways out of it", async () => {
  const text = "Sales of 9 days are known; a forecast needs 28.";
  openForecast("/forecasts?category=Lamps", () =>
    salesForecast({ outcome: { kind: "not-enough-data", known: 9, needed: 28, text } }),
  );
  const state = await screen.findByRole("region", { name: "Not enough sales yet" });
  expect(within(state).getByText(new RegExp(text))).toBeDefined();
  expect(within(state).getByRole("link", { name: "Forecast the whole store" })).toBeDefined();
  expect(within(state).getByRole("link", { name: "Import past orders" })).toBeDefined();
});

it("leads back to the models that choose themselves where one cannot speak", async () => {
  const user = userEvent.setup();
  openForecast("/forecasts?model=croston", ({ model }) => {
    if (model) throw new AppError("unprocessable", "MODEL_NOT_POSSIBLE", "This model can say nothing of these sales.");
    return salesForecast();
  });
  expect(await screen.findByText(/This model can say nothing of these sales/)).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Choose the model by itself" }));
  await card("Next 30 days");
  expect(address()).toBe("/forecasts");
});

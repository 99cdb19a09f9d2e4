// @vitest-environment happy-dom

import { defaultForecastSettings } from "@quayside/shared/forecasts/settings.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { openApp } from "../../app/test-app.tsx";
import type { CalendarEvent } from "./answers.ts";
import { calendar, salesForecast } from "./test-forecasts.ts";

const user = userEvent.setup();

/** A calendar whose events are saved against their version, as the real one's are. */
function openCalendar(permissions?: readonly string[]) {
  const [move, sale] = calendar.events as [CalendarEvent, CalendarEvent];
  const shop = { move, isGone: false, settings: { ...defaultForecastSettings, holidaysOff: ["Boxing Day"] } };
  const app = openApp(
    "/forecasts/calendar",
    {
      "forecasts.events": () => ({ ...calendar, events: shop.isGone ? [sale] : [shop.move, sale] }),
      "sales.forecast": () => salesForecast(),
      "analytics.values": () => [{ value: "Lamps", label: "Lamps", revenue: 1 }] as never,
      "forecasts.settings": () => shop.settings,
      "forecasts.update-settings": ({ body }) => {
        shop.settings = { ...(body as typeof shop.settings), version: 1 };
        return shop.settings;
      },
      "forecasts.create-event": ({ body }) => ({ ...move, ...(body as object), id: "fev_01J9Z3V5B6C7D8E9F0G1H2J3K6" }),
      "forecasts.update-event": ({ body }) => {
        const { version, ...changes } = body as CalendarEvent;
        if (version !== shop.move.version) throw new AppError("conflict", "VERSION_CONFLICT", "Changed meanwhile.");
        shop.move = { ...shop.move, ...changes, version: version + 1 };
        return shop.move;
      },
      "forecasts.remove-event": () => {
        shop.isGone = true;
        return { id: move.id };
      },
    },
    permissions && { permissions },
  );
  return { ...app, shop };
}

const retype = async (name: string, text: string) => {
  const input = await screen.findByRole("textbox", { name });
  await user.clear(input);
  if (text) await user.type(input, text);
};

it("adds an event once what is wrong with it is mended", async () => {
  const { of } = openCalendar();
  await user.click(await screen.findByRole("button", { name: "Add an event" }));
  await retype("Expected effect, %", "lots");
  await user.click(screen.getByRole("button", { name: "Add it" }));
  expect(await screen.findByText("Per cent such as 20 or -15")).toBeDefined();
  expect(of("forecasts.create-event")).toHaveLength(0);
  await retype("Expected effect, %", "+25");
  await retype("Name", "Harbour fair");
  await user.click(screen.getByRole("button", { name: "Add it" }));
  await waitFor(() => expect(of("forecasts.create-event")).toHaveLength(1));
  expect(of("forecasts.create-event")[0]?.body).toMatchObject({
    ...{ name: "Harbour fair", kind: "promotion", yearly: false, daysBefore: 0, daysAfter: 0, expectedPercent: 25 },
  });
});

it("says all that is wrong with an event at once", async () => {
  const { of } = openCalendar();
  await user.click(await screen.findByRole("button", { name: "Add an event" }));
  await retype("Felt days before", "a few");
  await retype("Expected effect, %", "-500");
  const last = screen.getByLabelText("Last day");
  await user.clear(last);
  await user.type(last, "2020-01-01");
  await user.click(screen.getByRole("button", { name: "Add it" }));
  for (const said of [
    "is required",
    "A whole number of days",
    "must be at least −100",
    "must not be before the first day",
  ])
    expect(await screen.findByText(said)).toBeDefined();
  await user.clear(last);
  await user.click(screen.getByRole("button", { name: "Add it" }));
  expect(await screen.findByText("Choose a day")).toBeDefined();
  expect(of("forecasts.create-event")).toHaveLength(0);
});

it("asks before an event is taken out, and says what became of it in place of what was said before", async () => {
  const { of } = openCalendar();
  expect(await screen.findByText("Counted by the next forecast, from 1 Dec 2026, 05:00")).toBeDefined();
  await user.click(await screen.findByRole("button", { name: "Warehouse move" }));
  await retype("Felt days after", "3");
  await user.click(screen.getByRole("button", { name: "Save" }));
  const changed = "Warehouse move is changed. The next forecast counts it, from 1 Dec 2026, 05:00.";
  expect(await screen.findByText(changed)).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Warehouse move" }));
  await user.click(await screen.findByRole("button", { name: "Take it out of the calendar" }));
  const question = await screen.findByRole("dialog", { name: "Take Warehouse move out of the calendar?" });
  await user.click(within(question).getByRole("button", { name: "Keep it" }));
  expect(of("forecasts.remove-event")).toHaveLength(0);
  await user.click(await screen.findByRole("button", { name: "Take it out of the calendar" }));
  const soon = fetch;
  // A forecast takes longer to read than the calendar, which is without the event by then.
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    if (url.includes("/sales/forecast")) await new Promise((resolve) => setTimeout(resolve, 300));
    return soon(url, init);
  });
  await user.click(await screen.findByRole("button", { name: "Take it out" }));
  const gone = "Warehouse move is out of the calendar. The next forecast counts it, from 1 Dec 2026, 05:00.";
  expect(await screen.findByText(gone)).toBeDefined();
  await waitFor(() => expect(screen.queryByText(changed)).toBeNull());
  expect(of("forecasts.remove-event")).toHaveLength(1);
});

it("loses neither side where two people change an event", async () => {
  const { shop } = openCalendar();
  await user.click(await screen.findByRole("button", { name: "Warehouse move" }));
  await retype("Felt days after", "3");
  shop.move = { ...shop.move, name: "Move of the warehouse", version: 3 };
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Someone else changed this event")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Save mine on top" }));
  await waitFor(() => expect(shop.move).toMatchObject({ name: "Move of the warehouse", daysAfter: 3, version: 4 }));
});

it("keeps an event of one category to it", async () => {
  const { of } = openCalendar();
  await user.click(await screen.findByRole("button", { name: "Add an event" }));
  await retype("Name", "Lamp week");
  await user.selectOptions(
    await screen.findByRole("combobox", { name: "Moves" }),
    await screen.findByRole("option", { name: "Lamps" }),
  );
  await user.click(screen.getByRole("button", { name: "Add it" }));
  await waitFor(() =>
    expect(of("forecasts.create-event")[0]?.body).toMatchObject({ name: "Lamp week", category: "Lamps" }),
  );
});

it("shows the shop's own promotions with what they did, and counts them or not", async () => {
  const { of } = openCalendar();
  const promotions = within(await screen.findByRole("region", { name: "Promotions" }));
  expect(promotions.getByRole("link", { name: "Black Friday" })).toBeDefined();
  expect(await promotions.findByText("+£310.00 a day")).toBeDefined();
  await user.click(await promotions.findByRole("switch", { name: "Count promotions" }));
  await waitFor(() =>
    expect(of("forecasts.update-settings")[0]?.body).toMatchObject({ promotions: false, holidaysOff: ["Boxing Day"] }),
  );
});

it("switches a holiday on and keeps every other setting", async () => {
  const { of } = openCalendar();
  const boxing = await screen.findByRole("switch", { name: /^Boxing Day/ });
  await waitFor(() => expect((boxing as HTMLInputElement).disabled).toBe(false));
  await user.click(boxing);
  await waitFor(() => expect(of("forecasts.update-settings")).toHaveLength(1));
  expect(of("forecasts.update-settings")[0]?.body).toEqual({ ...defaultForecastSettings, holidaysOff: [] });
});

it("says what an event moved where that is known, and shows no editor to who may not", async () => {
  openCalendar(["analytics.read", "inventory.read"]);
  const table = within(await screen.findByRole("region", { name: "Own events" }));
  expect(table.getByText("-100% expected")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Add an event" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Warehouse move" })).toBeNull();
  const holidays = within(screen.getByRole("region", { name: "Holidays of United Kingdom" }));
  expect(await holidays.findByText("−£480.00 a day")).toBeDefined();
});

// @vitest-environment happy-dom
import type { AnalyticsAnswer } from "@quayside/shared/analytics/query.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { SavedView } from "@quayside/shared/views/contract.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { address, openApp, type TestRequest } from "../../app/test-app.tsx";

const asOf = "2026-11-29T12:00:00.000Z";

interface Asked {
  metrics: string[];
  dimensions?: string[];
  grain?: "day";
  range: unknown;
}

const now: Record<string, number | null> = { revenue: 321_650, orders: 40, units: 96, average_order_value: 8041.25 };
const before: Record<string, number | null> = { revenue: 300_000, orders: 50, units: 96, average_order_value: 6000 };

/** A store of two days and two categories whose parts add up to the totals. */
function answerTo({ body }: TestRequest): AnalyticsAnswer {
  const { metrics, dimensions = [], grain } = body as Asked;
  const figures = (of: Record<string, number | null>, share: number) =>
    metrics.map((metric) => (of[metric] ? of[metric] * share : null));
  const row = (keys: string[], share: number, bucket?: string) => ({
    ...{
      keys,
      labels: keys.map((key) => key.toUpperCase()),
      values: figures(now, share),
      before: figures(before, share),
    },
    ...(bucket ? { bucket } : {}),
  });
  const keyed = dimensions.length > 0 ? [row(["mugs"], 0.75), row(["bags"], 0.25)] : [];
  const timed = grain ? [row([], 0.75, "2026-11-28"), row([], 0.25, "2026-11-29")] : [];
  return {
    ...{ range: { from: "2026-10-31", to: "2026-11-29" }, grain, timeZone: "Europe/London", currency: "GBP", asOf },
    ...{ metrics, dimensions: dimensions as AnalyticsAnswer["dimensions"], rows: [...keyed, ...timed], notes: {} },
    totals: { values: figures(now, 1), before: figures(before, 1) },
  };
}

const soFar = {
  ...{ revenue: 12_000, orders: 3, units: 4, aov: 4000, growth: 10, range: { from: "2026-11-29", to: "2026-11-29" } },
  before: { revenue: 1, orders: 1, units: 1, aov: 1 },
};

function openSales(at = "/sales", answer = answerTo) {
  const views: SavedView[] = [];
  return openApp(at, {
    "views.list": () => views,
    "views.save": ({ body }) => {
      const view: SavedView = { ...(body as SavedView), id: "viw_01J9Z3V5B6C7D8E9F0G1H2J3K4", mine: true };
      views.push(view);
      return view;
    },
    "analytics.query": answer,
    "analytics.values": () => [
      { value: "mugs", label: "Mugs" },
      { value: null, label: "Unknown" },
    ],
    "analytics.metrics": () => [
      {
        ...{
          id: "revenue",
          label: "Total Revenue",
          module: "sales",
          unit: "money",
          better: "up",
          section: "2.1",
          sources: ["sales"],
        },
        ...{ definition: "What customers paid for goods.", formula: "Sum of all sales" },
      },
    ],
    "sales.summary": (request) => {
      const empty = answer({ ...request, body: { metrics: ["revenue"], range: "today" } });
      const { range, timeZone, currency } = empty;
      return {
        ...{ range, timeZone, currency, asOf, headline: empty, trend: empty, topProducts: empty, categories: empty },
        toDate: { today: soFar, week: soFar, month: soFar, year: soFar },
      };
    },
    "sales.orders": () => ({
      items: [
        {
          ...{ orderId: "ord_1", number: "Q-1001", placedAt: asOf, day: "2026-11-29", status: "paid", channel: "web" },
          ...{ country: "GB", customerType: "new", units: 4, revenue: 241_237, discounts: 0, total: 289_484 },
        },
      ],
    }),
  });
}

it("shows each figure with its change, good or bad", async () => {
  openSales();
  const revenue = await screen.findByRole("article", { name: "Revenue" });
  expect(await within(revenue).findByText("£3,216.50")).toBeDefined();
  expect(within(revenue).getByText("+7.2%").dataset.tone).toBe("good");
  const orders = screen.getByRole("article", { name: "Orders" });
  expect(within(orders).getByText("-20%").dataset.tone).toBe("plain");
  expect(await screen.findByText(/12.00/)).toBeDefined();
});

it("asks for other days, another comparison and filters, and writes them into the address", async () => {
  const user = userEvent.setup();
  const { of } = openSales();
  await user.click(await screen.findByRole("button", { name: /Days: Last 30 days/ }));
  await user.click(await screen.findByRole("button", { name: "This year" }));
  await waitFor(() => expect(address()).toBe("/sales?range=this-year"));
  await user.click(screen.getByRole("combobox", { name: "Compare with" }));
  await user.click(await screen.findByRole("option", { name: "Same days last year" }));
  await waitFor(() => expect(address()).toBe("/sales?range=this-year&compare=last-year"));
  await user.click(screen.getByRole("button", { name: "Filter" }));
  await user.click(await screen.findByRole("combobox", { name: "By" }));
  await user.click(await screen.findByRole("option", { name: "Category" }));
  await user.click(await screen.findByRole("checkbox", { name: "Mugs" }));
  await user.click(screen.getByRole("button", { name: "Apply" }));
  await waitFor(() => expect(address()).toBe("/sales?range=this-year&compare=last-year&category=mugs"));
  expect(of("analytics.query").at(-1)?.body).toMatchObject({
    ...{ range: "this-year", filters: [{ dimension: "category", is: "in", values: ["mugs"] }] },
  });
  await user.click(await screen.findByRole("button", { name: "Take away the filter Category" }));
  await waitFor(() => expect(address()).toBe("/sales?range=this-year&compare=last-year"));
});

it("compares with days of one's own", async () => {
  const user = userEvent.setup();
  const { of } = openSales("/sales?compare_from=2025-10-01&compare_to=2025-10-31");
  const choice = await screen.findByRole("combobox", { name: "Compare with" });
  expect((choice as HTMLInputElement).value).toMatch(/^1\s–\s31 Oct 2025$/);
  await waitFor(() =>
    expect(of("analytics.query").at(-1)?.body).toMatchObject({ compare: { from: "2025-10-01", to: "2025-10-31" } }),
  );
  await user.click(choice);
  await user.click(await screen.findByRole("option", { name: /31 Oct 2025/ }));
  const dialog = await screen.findByRole("dialog", { name: "Days to compare with" });
  await user.click(await within(dialog).findByRole("button", { name: "5 October 2025" }));
  await user.click(within(dialog).getByRole("button", { name: "9 October 2025" }));
  await user.click(within(dialog).getByRole("button", { name: "Compare with these" }));
  await waitFor(() => expect(address()).toBe("/sales?compare_from=2025-10-05&compare_to=2025-10-09"));
  await user.click(screen.getByRole("combobox", { name: "Compare with" }));
  await user.click(await screen.findByRole("option", { name: "Period before" }));
  await waitFor(() => expect(address()).toBe("/sales"));
});

it("shows a chart as a table whose numbers lead to their orders", async () => {
  const user = userEvent.setup();
  const { of } = openSales();
  await user.click(await screen.findByRole("button", { name: "View and save Revenue by category" }));
  await user.click(await screen.findByRole("menuitem", { name: "Show as table" }));
  const table = await screen.findByRole("region", { name: "Revenue by category, table" });
  await user.click(within(table).getByRole("button", { name: "£2,412.38" }));
  const drawer = await screen.findByRole("dialog", { name: "Orders: MUGS" });
  expect(await within(drawer).findByText("Q-1001")).toBeDefined();
  expect(of("sales.orders").at(-1)?.query).toMatchObject({ category: "mugs", range: "last-30-days", compare: "none" });
  expect(within(drawer).getByText("Sum of the 1 of 40 orders")).toBeDefined();
});

it("keeps a view under its name", async () => {
  const user = userEvent.setup();
  openSales("/sales?range=this-year&category=mugs");
  await user.click(await screen.findByRole("button", { name: "Keep this view" }));
  await user.type(await screen.findByRole("textbox", { name: "Name of the view" }), "Mugs this year");
  await user.click(screen.getByRole("button", { name: "Keep" }));
  await user.click(await screen.findByRole("button", { name: "Usual view" }));
  await waitFor(() => expect(address()).toBe("/sales"));
  await user.click(screen.getByRole("button", { name: "Mugs this year" }));
  await waitFor(() => expect(address()).toBe("/sales?range=this-year&category=mugs"));
});

it("says so before there is any data, and when figures cannot be had", async () => {
  openSales("/sales", (request) => ({ ...answerTo(request), asOf: undefined }));
  expect(await screen.findByText("No data yet")).toBeDefined();
  openSales("/sales?device=phone", () => {
    throw new AppError("unprocessable", "DIMENSION_NOT_POSSIBLE", "revenue is not known by device.");
  });
  expect((await screen.findAllByText(/revenue is not known by device/)).length).toBeGreaterThan(0);
});

// @vitest-environment happy-dom
import { defaultForecastSettings, type SkuTerms } from "@quayside/shared/forecasts/settings.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { address, openApp } from "../../app/test-app.tsx";
import { toCsv } from "../../ui/list/to-csv.ts";
import { stockForecastList } from "./stock/stock-forecast-list.tsx";
import { stockDetail, today } from "./test-forecasts.ts";

const { history: _, days: __, madeAt: ___, knownUntil: ____, bundles: _____, record: ______, ...row } = stockDetail;
const fewDays = { models: [], accuracy: null, safetyStock: null, bundled30: 0, toOrder: false, orderQuantity: 0 };
const plenty = { ...row, sku: "MUG-1", title: "Deck mug", toOrder: false, orderQuantity: 0, stockoutDay: null };

it("lists what is to be ordered, asked for by the address", async () => {
  const user = userEvent.setup();
  const { of } = openApp("/forecasts/stock", {
    "inventory.forecast": ({ query }) => ({ items: (query.to_order ?? query.toOrder) ? [row] : [row, plenty] }),
    "analytics.values": () => [],
  });
  expect(await screen.findByRole("link", { name: "MUG-1" })).toBeDefined();
  const cells = within((await screen.findByRole("link", { name: "LAMP-1" })).closest("tr") as HTMLElement);
  expect(cells.getByText("96")).toBeDefined();
  expect(cells.getByText("18 Dec 2026")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "To be ordered" }));
  await waitFor(() => expect(screen.queryByRole("link", { name: "MUG-1" })).toBeNull());
  expect(address()).toBe("/forecasts/stock?toOrder=true");
  expect(Object.values(of("inventory.forecast").at(-1)?.query ?? {})).toContain("true");
});

it("marks what too few days are known of, in the list and in its file, and says what goes out in bundles", async () => {
  const rows = [
    { ...row, ...fewDays, sku: "NEW-1" },
    { ...row, toOrder: false },
  ];
  openApp("/forecasts/stock", { "inventory.forecast": () => ({ items: rows }), "analytics.values": () => [] });
  const cells = async (sku: string) =>
    [...((await screen.findByRole("link", { name: sku })).closest("tr")?.children ?? [])].map(
      ({ textContent }) => textContent,
    );
  expect(await cells("NEW-1")).toContain("Few days known");
  expect(await cells("LAMP-1")).toEqual(expect.arrayContaining(["", "9330 in bundles"]));
  expect(screen.getByText(/^Demand counts what is sold by itself and what goes out in bundles/)).toBeDefined();
  const { columns } = stockForecastList({ categories: [], suppliers: [], locale: "en-GB", today });
  const inFile = (label: string) =>
    toCsv(
      columns.filter((column) => column.label === label),
      rows,
    ).trim();
  expect(inFile("Note")).toBe("Note\r\nFew days known");
  expect(inFile("Safety stock")).toBe("Safety stock\r\n\r\n15.2");
});

it("works out no safety stock of a SKU of which too few days are known", async () => {
  openApp("/forecasts/stock/LAMP-1/demand", { "inventory.forecast-of-sku": () => ({ ...stockDetail, ...fewDays }) });
  const steps = await screen.findByRole("region", { name: "The order, step by step" });
  expect(within(steps).getByText("Safety stock: too few days are known for one").nextSibling?.textContent).toBe("none");
  expect(screen.getByText("Few days known")).toBeDefined();
  expect(screen.queryByText("Enough")).toBeNull();
});

it("spells the order out, so that anybody can do the sum again", async () => {
  openApp("/forecasts/stock/LAMP-1/demand", { "inventory.forecast-of-sku": () => stockDetail });
  const steps = await screen.findByRole("region", { name: "The order, step by step" });
  const said = [...steps.querySelectorAll("dl > div")].map(({ children }) =>
    [...children].map((each) => each.textContent),
  );
  expect(said).toEqual([
    ["Sold until an order of today is here, in 14 days", "43.4"],
    ["Safety stock, so that it lasts in 95% of cases", "+ 15.2"],
    ["Reorder point, rounded up", "= 59"],
    ["Available", "44"],
    ["On its way", "+ 12"],
    ["At or under the reorder point", "= 56"],
    ["Economic order quantity", "88.2"],
    ["Order, rounded up to whole packs", "96"],
  ]);
  const bundles = screen.getByRole("region", { name: "In bundles" });
  expect([...bundles.querySelectorAll("tbody td")].map(({ textContent }) => textContent)).toEqual([
    ...["SET-1 Lamp and shade", "2", "30"],
  ]);
  expect(screen.getByText(/Out of stock on 3 days since 1 Mar 2026/)).toBeDefined();
  expect(screen.getByText(/56 units are here or on their way. It is sold by 18 Dec 2026/)).toBeDefined();
});

it("says of a bundle what it is made of, for the parts are what is ordered", async () => {
  const bundle = { ...stockDetail, sku: "SET-1", toOrder: false, models: [], bundles: [], bundled30: 0 };
  openApp("/forecasts/stock/SET-1/demand", {
    "inventory.forecast-of-sku": () => ({ ...bundle, components: [{ sku: "LAMP-1", quantity: 2 }] }),
  });
  const parts = await screen.findByRole("region", { name: "Made of" });
  expect([...parts.querySelectorAll("tbody td")].map(({ textContent }) => textContent)).toEqual(["LAMP-1", "2", "186"]);
  expect(screen.getByText("Bundle")).toBeDefined();
  expect(screen.getByText(/^Too few days are known/)).toBeDefined();
  for (const name of ["The order, step by step", "How it is ordered", "Stock running down"])
    expect(screen.queryByRole("region", { name })).toBeNull();
});

it("lays forecasts of a week ahead beside what was sold, with a gap where one is missing", async () => {
  const days = [1, 2, 4].map((date) => ({ day: `2026-11-0${date}`, forecast: 2, actual: date, error: 2 - date }));
  const summary = { days: 3, forecast: 6, actual: 7, bias: -0.3, wape: 42, mape: null, smape: 40, rmse: 1.2 };
  const user = userEvent.setup();
  openApp("/forecasts/stock/LAMP-1/demand", {
    "inventory.forecast-of-sku": () => ({ ...stockDetail, record: { days, summary } }),
  });
  const record = await screen.findByRole("region", { name: "Forecast and sales" });
  expect(within(record).getByText("6 was forecast for these 3 days and 7 came: 1 too little.")).toBeDefined();
  await user.click(within(record).getByRole("button", { name: /Forecast and sales/ }));
  await user.click(await screen.findByRole("menuitem", { name: /table/i }));
  const rows = [...record.querySelectorAll("tbody tr")].map(({ children }) =>
    [...children].slice(1).map(({ textContent }) => textContent),
  );
  expect(rows).toEqual([
    ["1", "2"],
    ["2", "2"],
    ["–", "–"],
    ["4", "2"],
  ]);
});

it("loses neither side where two people change how a SKU is ordered", async () => {
  const user = userEvent.setup();
  let settings = { ...defaultForecastSettings, version: 1, skus: [{ sku: "LAMP-1", packSize: 6 }] as SkuTerms[] };
  openApp("/forecasts/stock/LAMP-1/demand", {
    "inventory.forecast-of-sku": () => stockDetail,
    "forecasts.settings": () => settings,
    "forecasts.update-settings"({ body }) {
      const { version, ...changes } = body as typeof settings;
      if (version !== settings.version) throw new AppError("conflict", "VERSION_CONFLICT", "Changed meanwhile.");
      settings = { ...changes, version: version + 1 };
      return settings;
    },
  });
  const terms = within(await screen.findByRole("region", { name: "How it is ordered" }));
  await user.click(await terms.findByRole("button", { name: "Change" }));
  await user.type(await screen.findByRole("textbox", { name: "Lead time, days" }), "30");
  const theirs = [
    { sku: "LAMP-1", packSize: 12 },
    { sku: "MUG-1", shelfLifeDays: 90 },
  ];
  settings = { ...settings, version: 2, serviceLevel: 99, skus: theirs };
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByRole("dialog", { name: "Someone else changed this SKU" })).toBeDefined();
  const rows = screen.getAllByRole("row").map(({ textContent }) => textContent);
  expect(rows).toContain("Units of a pack6126");
  await user.click(screen.getByRole("button", { name: "Save mine on top" }));
  await waitFor(() => expect(settings).toMatchObject({ version: 3, serviceLevel: 99 }));
  expect(settings.skus).toEqual([theirs[1], { sku: "LAMP-1", packSize: 12, leadTimeDays: 30 }]);
});

it("sets how long a SKU keeps, beside the terms of all others", async () => {
  const user = userEvent.setup();
  const settings = { ...defaultForecastSettings, skus: [{ sku: "MUG-1", packSize: 6 }] };
  const { of } = openApp("/forecasts/stock/LAMP-1/demand", {
    "inventory.forecast-of-sku": () => stockDetail,
    "forecasts.settings": () => settings,
    "forecasts.update-settings": ({ body }) => ({ ...settings, ...(body as object) }),
  });
  const terms = within(await screen.findByRole("region", { name: "How it is ordered" }));
  await user.click(await terms.findByRole("button", { name: "Change" }));
  const days = await screen.findByRole("textbox", { name: "Shelf life, days" });
  await user.type(days, "0");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("From 1 to 3650")).toBeDefined();
  await user.clear(days);
  await user.type(days, "21");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(of("forecasts.update-settings")).toHaveLength(1));
  expect(of("forecasts.update-settings")[0]?.body).toMatchObject({
    skus: [
      { sku: "MUG-1", packSize: 6 },
      { sku: "LAMP-1", shelfLifeDays: 21 },
    ],
  });
});

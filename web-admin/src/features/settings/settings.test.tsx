// @vitest-environment happy-dom
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { SettingsEdit, StoreSettings } from "@quayside/shared/store/schema.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openApp } from "../../app/test-app.tsx";

const settings: StoreSettings = {
  ...{ version: 3, name: "Test shop", currency: "GBP", timeZone: "Europe/London", locale: "en-GB" },
  ...{ defaultCountry: "GB", mailFrom: "shop@example.com", pricesIncludeTax: true, reservationSeconds: 900 },
  locations: [{ id: "main", name: "Main", active: true, priority: 1 }],
  dispatch: { cutOff: "14:00", weekdays: [1, 2, 3, 4, 5], holidays: [] },
  taxZones: [{ id: "gb", name: "Britain", countries: ["GB"], rates: { standard: 200_000, reduced: 50_000, zero: 0 } }],
  deliveryZones: [
    {
      ...{ id: "gb", name: "Britain", countries: ["GB"] },
      options: [
        {
          ...{ id: "std", name: "Parcel", days: { min: 1, max: 3 }, taxClass: "standard" },
          rates: [{ upToGrams: 2000, price: 395 }],
        },
      ],
    },
  ],
};

/** Settings saved against their version as the real ones are. */
function openSettings(path: string, refuse?: AppError) {
  const shop = { settings };
  const app = openApp(path, {
    "settings.get": () => shop.settings,
    "settings.update": ({ body }) => {
      const { version, ...changes } = body as SettingsEdit;
      if (refuse) throw refuse;
      if (version !== shop.settings.version) throw new AppError("conflict", "VERSION_CONFLICT", "Changed meanwhile.");
      shop.settings = { ...shop.settings, ...changes, version: version + 1 };
      return shop.settings;
    },
  });
  return { ...app, shop };
}

const user = userEvent.setup();
const save = async () => user.click(await screen.findByRole("button", { name: "Save" }));
const retype = async (name: string, text: string) => {
  const input = await screen.findByRole("textbox", { name });
  await user.clear(input);
  await user.type(input, text);
};

it("changes one part and leaves the others to themselves", async () => {
  const { shop, of } = openSettings("/settings/payments");
  expect((await screen.findByLabelText<HTMLInputElement>(/^Offer wallets/)).checked).toBe(true);
  await retype("Minutes an unpaid order holds its stock", "20");
  await user.click(screen.getByRole("radio", { name: /Later, all at once/ }));
  await save();
  await waitFor(() => expect(shop.settings.version).toBe(4));
  expect(of("settings.update")[0]?.body).toEqual({
    ...{ version: 3, reservationSeconds: 1200 },
    payments: { capture: "manual", wallets: true },
  });
});

it("holds rates exactly and says which zone two people changed", async () => {
  const { shop } = openSettings("/settings/tax");
  const included = await screen.findByLabelText<HTMLInputElement>(/^Prices include tax/);
  expect(included.checked).toBe(true);
  await user.click(screen.getByRole("button", { name: /^Britain/ }));
  await retype("Reduced rate, %", "8.875");
  const rates = { standard: 210_000, reduced: 50_000, zero: 0 };
  shop.settings = { ...settings, version: 4, taxZones: [{ ...settings.taxZones[0]!, rates }] };
  await save();
  const dialog = await screen.findByRole("dialog", { name: /Someone else changed/ });
  expect(within(dialog).getByText("Reduced rate of Britain")).toBeDefined();
  expect(within(dialog).getByText("Standard rate of Britain")).toBeDefined();
  await user.click(within(dialog).getByRole("button", { name: "Save mine on top" }));
  await waitFor(() => expect(shop.settings.taxZones[0]?.rates.reduced).toBe(88_750));
  expect(shop.settings.pricesIncludeTax).toBe(true);
  await user.click(included);
  await save();
  await waitFor(() => expect(shop.settings.pricesIncludeTax).toBe(false));
});

it("gives a new location an id, and the place in the order it stands at", async () => {
  const { shop } = openSettings("/settings/locations");
  await user.click(await screen.findByRole("button", { name: "Add a location" }));
  const [, name] = screen.getAllByRole("textbox", { name: "Name" });
  await user.type(name!, "North shed");
  await user.click(screen.getByRole("button", { name: "Move North shed up" }));
  await save();
  await waitFor(() => expect(shop.settings.version).toBe(4));
  expect(shop.settings.locations).toEqual([
    { id: "north-shed", name: "North shed", active: true, priority: 1 },
    { id: "main", name: "Main", active: true, priority: 2 },
  ]);
});

it("keeps what was typed when the API refuses it, and says why", async () => {
  const reason = "no tax zone holds FR";
  const details = { field: "defaultCountry", reason, issues: [{ field: "defaultCountry", reason }] };
  openSettings("/settings", new AppError("invalid", "SETTINGS_DO_NOT_FIT", `defaultCountry: ${reason}.`, details));
  await user.selectOptions(await screen.findByRole("combobox", { name: "Home country" }), "FR");
  await save();
  expect(await screen.findByText(reason)).toBeDefined();
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Home country" }).value).toBe("FR");
});

it("shows settings to who may only read them, with nothing to press", async () => {
  openApp("/settings/texts", { "settings.get": () => settings }, { permissions: ["settings.read"] });
  expect(await screen.findByText("Your role sees this but does not change it.")).toBeDefined();
  expect(screen.getByRole("textbox", { name: "About us" }).closest("fieldset")?.disabled).toBe(true);
});

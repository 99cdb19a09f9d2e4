// @vitest-environment happy-dom
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { QuerySection } from "@quayside/shared/reports/section.ts";
import { defaultSalesSettings } from "@quayside/shared/sales/settings.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openApp } from "../../app/test-app.tsx";

const at = "2026-11-01T12:00:00.000Z";
const conflict = () => new AppError("conflict", "VERSION_CONFLICT", "Someone else changed this meanwhile.");

/** A thing saved against its version as the real one is. */
function versioned<T extends { version: number }>(first: T) {
  const kept = { doc: first };
  const save = ({ body }: { body: unknown }): T => {
    const { version, ...changes } = body as T;
    if (version !== kept.doc.version) throw conflict();
    kept.doc = { ...kept.doc, ...(changes as Partial<T>), version: version + 1 };
    return kept.doc;
  };
  return { kept, save };
}

const rows = () => screen.getAllByRole("row").map(({ textContent }) => textContent);

it("loses neither side where two people change a category", async () => {
  const user = userEvent.setup();
  const { kept, save } = versioned({
    ...{ id: `cat_${"0".repeat(26)}`, version: 3, slug: "light", name: "Lighting", path: ["light"] },
    ...{ position: 0, formerSlugs: [], description: "Lamps.", products: 2 },
  });
  openApp("/categories", { "categories.list": () => [kept.doc], "categories.update": save });
  await user.click(await screen.findByRole("button", { name: "Change Lighting" }));
  await user.type(await screen.findByRole("textbox", { name: "Name" }), "!");
  kept.doc = { ...kept.doc, version: 4, description: "Lamps and shades." };
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByRole("dialog", { name: "Someone else changed this category" })).toBeTruthy();
  expect(rows()).toContain("DescriptionLamps.Lamps and shades.Lamps.");
  await user.click(screen.getByRole("button", { name: "Save mine on top" }));
  await waitFor(() =>
    expect(kept.doc).toMatchObject({ version: 5, name: "Lighting!", description: "Lamps and shades." }),
  );
});

it("loses neither side where two people change a group", async () => {
  const user = userEvent.setup();
  const { kept, save } = versioned({
    ...{ id: `grp_${"0".repeat(26)}`, version: 1, name: "Trade", createdAt: at },
    description: undefined as string | undefined,
  });
  openApp("/customer-groups", { "customer-groups.list": () => [kept.doc], "customer-groups.update": save });
  await user.click(await screen.findByRole("button", { name: "Change Trade" }));
  await user.type(await screen.findByRole("textbox", { name: "What it is for" }), "Shops");
  kept.doc = { ...kept.doc, version: 2, name: "Trade customers" };
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByRole("dialog", { name: "Someone else changed this group" })).toBeTruthy();
  expect(rows()).toContain("NameTradeTrade customersTrade");
  await user.click(screen.getByRole("button", { name: "Save mine on top" }));
  await waitFor(() => expect(kept.doc).toMatchObject({ version: 3, name: "Trade customers", description: "Shops" }));
});

it("takes theirs of a schedule where one says so, and saves nothing", async () => {
  const user = userEvent.setup();
  const { kept, save } = versioned({
    ...{ id: `rsc_${"0".repeat(26)}`, version: 1, reportId: "weekly", period: "last-week" as const, cron: "0 7 * * 1" },
    ...{ timeZone: "UTC", recipients: ["ada@example.test"], formats: ["pdf" as const], paper: "a4" as const },
    ...{ name: "Weekly", paused: false, createdBy: "stf", createdAt: at, updatedAt: at },
  });
  const { of } = openApp("/reports/schedules", {
    "reports.schedules": () => [kept.doc],
    "reports.schedule": () => kept.doc,
    "reports.list": () => [],
    "reports.update-schedule": save,
  });
  await user.click(await screen.findByRole("button", { name: "Change Weekly" }));
  const labelled = await screen.findAllByLabelText("Mail it to");
  await user.type(labelled.find(({ tagName }) => tagName === "INPUT")!, "bob@example.test{Enter}");
  kept.doc = { ...kept.doc, version: 2, cron: "0 8 * * 1" };
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByRole("dialog", { name: "Someone else changed this schedule" })).toBeTruthy();
  expect(rows()).toContain("WhenMondays at 07:00Mondays at 08:00Mondays at 07:00");
  await user.click(screen.getByRole("button", { name: "Take theirs, drop mine" }));
  await waitFor(() => expect(screen.queryByText("bob@example.test")).toBeNull());
  expect(of("reports.update-schedule")).toHaveLength(1);
  expect(kept.doc.recipients).toEqual(["ada@example.test"]);
});

it("loses neither side where two people draw the lines between customers", async () => {
  const user = userEvent.setup();
  const { kept, save } = versioned({ ...defaultSalesSettings, version: 1 });
  const score = { recency: [], frequency: [], monetary: [] };
  openApp("/sales/customers", {
    "sales.settings": () => kept.doc,
    "sales.update-settings": save,
    "sales.segments": () => ({
      ...{ timeZone: "UTC", currency: "GBP" as const, at: "2026-11-01", customers: 0 },
      range: { from: "2026-01-01", to: "2026-11-01" },
      ...{ segmentation: kept.doc.segmentation, borders: score, segments: [], grid: [] },
    }),
  });
  const rules = within(await screen.findByRole("region", { name: "How segments are told apart" }));
  const saving = await rules.findByRole("button", { name: "Save" });
  await user.tripleClick(rules.getByRole("textbox", { name: "Recency from" }));
  await user.keyboard("5");
  const { segmentation } = kept.doc;
  kept.doc = {
    ...kept.doc,
    version: 2,
    newProductDays: 30,
    segmentation: { ...segmentation, loyal: { frequency: 3 } },
  };
  await user.click(saving);
  expect(await screen.findByRole("dialog", { name: "Someone else changed this part of the settings" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Save mine on top" }));
  await waitFor(() => expect(kept.doc).toMatchObject({ version: 3, newProductDays: 30 }));
  const { champions, loyal } = kept.doc.segmentation;
  expect([champions.recency, loyal.frequency]).toEqual([5, 3]);
});

it("loses neither side where two people change a report that was built", async () => {
  const user = userEvent.setup();
  const { kept, save } = versioned({
    ...{ id: `crp_${"0".repeat(26)}`, version: 1, name: "Channels", about: "", period: "last-month" as const },
    ...{ shared: true, createdBy: "stf", mine: true, createdAt: at, updatedAt: at },
    sections: [QuerySection.parse({ kind: "figures", title: "Totals", metrics: ["revenue"] })],
  });
  openApp(`/reports/built/${kept.doc.id}`, {
    "reports.custom": () => kept.doc,
    "reports.update-custom": save,
    "analytics.metrics": () => [],
  });
  const name = await screen.findByRole("textbox", { name: "Name" });
  await user.type(name, ", by day");
  const [section] = kept.doc.sections as [QuerySection];
  kept.doc = { ...kept.doc, version: 2, about: "How each did", sections: [{ ...section, title: "In all" }] };
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByRole("dialog", { name: "Someone else changed this report" })).toBeTruthy();
  expect(rows()).toContain("NameChannelsChannelsChannels, by day");
  await user.click(screen.getByRole("button", { name: "Save mine on top" }));
  await waitFor(() => expect(kept.doc).toMatchObject({ version: 3, name: "Channels, by day", about: "How each did" }));
  expect(kept.doc.sections).toMatchObject([{ title: "In all" }]);
});

// @vitest-environment happy-dom
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { PriceList } from "@quayside/shared/pricing/schema.ts";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openApp } from "../../app/test-app.tsx";

const at = "2026-11-01T12:00:00.000Z";
const list: PriceList = {
  ...{ id: `prl_${"0".repeat(26)}`, version: 2, name: "Evenings", kind: "list", active: true },
  ...{ channels: ["web"], from: "2026-11-20T18:00:30.500Z", createdAt: at, updatedAt: at },
};

/** One list, saved against its version as the real one is. */
function openList() {
  const kept = { list };
  const app = openApp(`/price-lists/${list.id}`, {
    "pricing.list": () => kept.list,
    "pricing.prices": () => ({ items: [] }),
    "customer-groups.list": () => [],
    "pricing.update-list": ({ body }) => {
      const { version, ...changes } = body as PriceList;
      if (version !== kept.list.version)
        throw new AppError("conflict", "VERSION_CONFLICT", "Someone else changed this price list meanwhile.");
      kept.list = { ...kept.list, ...changes, version: version + 1 };
      return kept.list;
    },
  });
  return { ...app, kept };
}

it("shows whether a list is on, and changes nothing but what was changed", async () => {
  const user = userEvent.setup();
  const { of } = openList();
  expect(await screen.findByRole("switch", { name: "On" })).toHaveProperty("checked", true);
  await user.type(screen.getByRole("textbox", { name: "Name" }), "!");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(of("pricing.update-list")).toHaveLength(1));
  const { id: _, createdAt: __, updatedAt: ___, ...rest } = list;
  expect(of("pricing.update-list")[0]?.body).toEqual({ ...rest, name: "Evenings!" });
});

it("loses neither side where two people change a list", async () => {
  const user = userEvent.setup();
  const { kept } = openList();
  await user.type(await screen.findByRole("textbox", { name: "Name" }), "!");
  kept.list = { ...list, version: 3, active: false };
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByRole("dialog", { name: "Someone else changed this price list" })).toBeTruthy();
  expect(screen.getAllByRole("row").map(({ textContent }) => textContent)).toContain("OnYesNoYes");
  await user.click(screen.getByRole("button", { name: "Save mine on top" }));
  await waitFor(() => expect(kept.list).toMatchObject({ version: 4, name: "Evenings!", active: false }));
});

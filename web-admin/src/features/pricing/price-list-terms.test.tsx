// @vitest-environment happy-dom
import type { PriceList } from "@quayside/shared/pricing/schema.ts";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openApp } from "../../app/test-app.tsx";

const at = "2026-11-01T12:00:00.000Z";
const list: PriceList = {
  ...{ id: `prl_${"0".repeat(26)}`, version: 2, name: "Evenings", kind: "sale", active: true },
  ...{ createdAt: at, updatedAt: at },
};

it("shows whether a list is on, and leaves it on when its name changes", async () => {
  const user = userEvent.setup();
  const { of } = openApp(`/price-lists/${list.id}`, {
    "pricing.list": () => list,
    "pricing.prices": () => ({ items: [] }),
    "customer-groups.list": () => [],
    "pricing.update-list": () => list,
  });
  expect(await screen.findByRole("switch", { name: "On" })).toHaveProperty("checked", true);
  await user.type(screen.getByRole("textbox", { name: "Name" }), "!");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(of("pricing.update-list")[0]).toMatchObject({ body: { name: "Evenings!", active: true, version: 2 } }),
  );
});

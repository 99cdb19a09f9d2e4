// @vitest-environment happy-dom
import type { ProductRow } from "@quayside/shared/catalog/schema.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openApp } from "../../app/test-app.tsx";

const gbp = (amount: number) => ({ amount, currency: "GBP" });
const lamp: ProductRow = {
  ...{ id: "prd_01J9Z3V5B6C7D8E9F0G1H2J3K4", title: "Lamp", slug: "lamp", status: "active", published: true, tags: [] },
  ...{ category: "Light", skus: ["LAMP"], priceFrom: gbp(1000), priceTo: gbp(1000), available: 3 },
  updatedAt: "2026-11-01T12:00:00.000Z",
};

it("changes many products only once it was said what that does", async () => {
  const user = userEvent.setup();
  const { of } = openApp("/products", {
    "products.list": () => ({ items: [lamp] }),
    "categories.list": () => [],
    "collections.list": () => ({ items: [] }),
    "products.bulk": () => ({ changed: 1, refused: [] }),
  });
  await user.click(await screen.findByRole("checkbox", { name: /Select.*Lamp/ }));
  const choose = () => user.selectOptions(screen.getByLabelText("Change the chosen products"), "Discontinue");
  await choose();
  const dialog = within(await screen.findByRole("dialog", { name: "Change 1 product" }));
  expect(dialog.getByText(/not sold any more/)).toBeDefined();
  await user.click(dialog.getByRole("button", { name: "Leave it" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(of("products.bulk")).toHaveLength(0);
  await choose();
  await user.click(await screen.findByRole("button", { name: "Discontinue" }));
  await waitFor(() => expect(of("products.bulk")).toHaveLength(1));
  expect(of("products.bulk")[0]?.body).toEqual({
    productIds: [lamp.id],
    change: { kind: "status", status: "discontinued" },
  });
});

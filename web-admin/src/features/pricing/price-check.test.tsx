// @vitest-environment happy-dom
import type { ProductRow } from "@quayside/shared/catalog/schema.ts";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openApp } from "../../app/test-app.tsx";

const at = "2026-11-01T12:00:00.000Z";
const gbp = (amount: number) => ({ amount, currency: "GBP" });
const row = (title: string, skus: string[]): ProductRow => ({
  ...{ id: `prd_${title}`, slug: title.toLowerCase(), title, status: "active", published: true, tags: [] },
  ...{ category: "Kitchen", skus, priceFrom: gbp(1000), priceTo: gbp(1200), available: 3, updatedAt: at },
});

it("asks for variants that were picked by title or SKU, with their units", async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  openApp("/price-check", {
    "products.list": ({ query }) => {
      const { q = "" } = query as { q?: string };
      const all = [row("Jug", ["JUG-1"]), row("Mug", ["MUG-BLUE", "MUG-RED"])];
      return { items: all.filter(({ title, skus }) => [title, ...skus].join(" ").toLowerCase().includes(q)) };
    },
    "customer-groups.list": () => [],
    "pricing.preview": ({ body }) => {
      asked.push(body);
      const none = gbp(0);
      const sums = { subtotal: none, discount: none, delivery: none, tax: none, total: none, due: none };
      return {
        at,
        groups: [],
        lines: [],
        lists: [],
        promotions: [],
        deliveries: [],
        totals: { ...sums, taxIncluded: true, taxes: [] },
      };
    },
  });
  const picker = await screen.findByRole("combobox", { name: "Add an item" });
  expect(screen.getByRole("button", { name: "Work it out" })).toHaveProperty("disabled", true);
  await user.click(picker);
  await user.click(await screen.findByRole("option", { name: "Jug (JUG-1)", hidden: true }));
  await user.type(picker, "mug");
  const group = await screen.findByRole("option", { name: "MUG-RED", hidden: true });
  await user.click(group);
  const units = screen.getByRole("textbox", { name: "Units of MUG-RED" });
  await user.clear(units);
  await user.type(units, "3");
  await user.click(screen.getByRole("button", { name: "Work it out" }));
  await screen.findByText("It would pay");
  expect(asked).toEqual([
    {
      lines: [
        { sku: "JUG-1", quantity: 1 },
        { sku: "MUG-RED", quantity: 3 },
      ],
    },
  ]);
  await user.click(screen.getByRole("button", { name: "Take JUG-1 out" }));
  expect(within(screen.getByRole("main")).queryByText("JUG-1")).toBeNull();
}, 60_000);

// @vitest-environment happy-dom
import type { ProductRow } from "@quayside/shared/catalog/schema.ts";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openApp } from "../../app/test-app.tsx";

const at = "2026-11-01T12:00:00.000Z";
const gbp = (amount: number) => ({ amount, currency: "GBP" });
const row = (id: string, title: string): ProductRow => ({
  ...{ id, title, slug: title, status: "active", published: true, tags: [], category: "Light" },
  ...{ skus: [`${title}-1`], priceFrom: gbp(1000), priceTo: gbp(1000), available: 3, updatedAt: at },
});
const rows = [row("prd_01J9Z3V5B6C7D8E9F0G1H2J3K4", "Lamp"), row("prd_01J9Z3V5B6C7D8E9F0G1H2J3K5", "Mug")];
const planned = (product: ProductRow, version: number) => ({
  ...{ productId: product.id, version, title: product.title, sku: product.skus[0] ?? "", options: {} },
  ...{ before: 1000, after: 1099 },
});

interface Asked {
  items: { productId: string; version: number; values: { sku: string; value?: number }[] }[];
}

it("plans a rule, leaves out what is unticked, tells who was refused, and puts back", async () => {
  const user = userEvent.setup();
  const { of } = openApp("/products", {
    "products.list": () => ({ items: rows }),
    "categories.list": () => [],
    "collections.list": () => ({ items: [] }),
    "products.plan-values": () => rows.map((product, index) => planned(product, index + 4)),
    "products.set-values": ({ body }) => {
      const { items } = body as Asked;
      const isLamp = ({ productId }: Asked["items"][number]) => productId === rows[0]?.id;
      return {
        stored: items.filter(isLamp).map(({ productId, version }) => ({ id: productId, version: version + 1 })),
        refused: items
          .filter((item) => !isLamp(item))
          .map(({ productId: id }) => ({ id, code: "VERSION_CONFLICT", message: "It was changed meanwhile." })),
      };
    },
  });
  for (const title of ["Lamp", "Mug"])
    await user.click(await screen.findByRole("checkbox", { name: new RegExp(`Select.*${title}`) }));
  await user.click(screen.getByRole("button", { name: "Change prices" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByRole("textbox", { name: "Per cent" }), "10");
  const store = await dialog.findByRole("button", { name: "Change 2 variants" });
  await user.click(dialog.getByRole("checkbox", { name: /Mug/ }));
  expect(dialog.getByRole("button", { name: "Change 1 variant" })).toBeDefined();
  await user.click(dialog.getByRole("checkbox", { name: /Mug/ }));
  await user.click(store);
  expect(await dialog.findByText(/1 variant of 1 product changed/)).toBeDefined();
  expect(dialog.getByText(/It was changed meanwhile/)).toBeDefined();
  await user.click(dialog.getByRole("button", { name: "Undo" }));
  expect(await dialog.findByText(/1 variant of 1 product put back/)).toBeDefined();
  const [first, second] = of("products.set-values").map(({ body }) => (body as Asked).items);
  expect(first?.map(({ version, values }) => [version, values[0]?.value])).toEqual([
    [4, 1099],
    [5, 1099],
  ]);
  expect(second).toEqual([{ productId: rows[0]?.id, version: 5, values: [{ sku: "Lamp-1", value: 1000 }] }]);
});

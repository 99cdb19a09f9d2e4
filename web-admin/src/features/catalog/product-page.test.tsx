// @vitest-environment happy-dom
import type { Product, ProductEdit } from "@quayside/shared/catalog/schema.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openApp } from "../../app/test-app.tsx";

const lamp: Product = {
  id: "prd_01J9Z3V5B6C7D8E9F0G1H2J3K4",
  version: 4,
  slug: "lamp",
  title: "Lamp",
  description: "Brass.",
  brand: "Quay Works",
  status: "draft",
  categoryId: "cat_01J9Z3V5B6C7D8E9F0G1H2J3K4",
  taxClass: "standard",
  currency: "GBP",
  published: false,
  tags: [],
  attributes: { Material: "Brass" },
  images: [],
  options: [],
  formerSlugs: [],
  variants: [{ sku: "LAMP", options: {}, price: 4999, weightGrams: 900 }],
  createdAt: "2026-11-01T12:00:00.000Z",
  updatedAt: "2026-11-20T12:00:00.000Z",
};
const category = {
  ...{ id: lamp.categoryId, version: 1, slug: "light", name: "Lighting", path: ["light"] },
  ...{ position: 0, formerSlugs: [], products: 1 },
};

/** A store with one product, saved against its version as the real one is. */
function openProduct(stored: Product = lamp) {
  const shop = { product: stored };
  const app = openApp(`/products/${lamp.id}`, {
    "products.get": () => shop.product,
    "categories.list": () => [category],
    "products.update": ({ body }) => {
      const { version, ...changes } = body as ProductEdit;
      if (version !== shop.product.version)
        throw new AppError("conflict", "VERSION_CONFLICT", "Someone else changed this product meanwhile.");
      shop.product = { ...shop.product, ...changes, version: version + 1 };
      return shop.product;
    },
  });
  return { ...app, shop };
}

const field = (name: string) => screen.findByRole<HTMLInputElement>("textbox", { name });
const retype = async (user: ReturnType<typeof userEvent.setup>, name: string, text: string) => {
  const input = await field(name);
  await user.clear(input);
  await user.type(input, text);
};

it("saves exact minor units and then has nothing unsaved", async () => {
  const user = userEvent.setup();
  const { shop } = openProduct();
  expect((await field("Price of variant 1")).value).toBe("49.99");
  await retype(user, "Price of variant 1", "1234.10");
  await user.click(await screen.findByRole("button", { name: "Save" }));
  await waitFor(() => expect(shop.product.variants[0]?.price).toBe(123_410));
  expect(shop.product).toMatchObject({ version: 5, title: "Lamp", attributes: { Material: "Brass" } });
  await waitFor(() => expect(screen.queryByText("Your changes are not saved yet.")).toBeNull());
});

it("refuses what is no amount beside its field and sends nothing", async () => {
  const user = userEvent.setup();
  const { of } = openProduct();
  await retype(user, "Price of variant 1", "12,50");
  await user.click(await screen.findByRole("button", { name: "Save" }));
  expect(await screen.findByText("Write it like 12.99")).toBeDefined();
  expect(of("products.update")).toEqual([]);
});

it("shows both sets of changes when someone else saved first, and puts mine on top", async () => {
  const user = userEvent.setup();
  const { shop } = openProduct();
  await retype(user, "Title", "My lamp");
  shop.product = { ...lamp, version: 5, title: "Their lamp", brand: "Their brand" };
  await user.click(await screen.findByRole("button", { name: "Save" }));

  const dialog = await screen.findByRole("dialog", { name: "Someone else changed this product" });
  const rows = within(dialog)
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent);
  expect(rows).toEqual(["TitleBoth changed itLampTheir lampMy lamp", "BrandQuay WorksTheir brandQuay Works"]);

  await user.click(within(dialog).getByRole("button", { name: "Save mine on top" }));
  await waitFor(() => expect(shop.product).toMatchObject({ version: 6, title: "My lamp", brand: "Their brand" }));
  await waitFor(async () => expect((await field("Brand")).value).toBe("Their brand"));
});

it("takes theirs and drops mine when asked", async () => {
  const user = userEvent.setup();
  const { shop, of } = openProduct();
  await retype(user, "Title", "My lamp");
  shop.product = { ...lamp, version: 5, title: "Their lamp" };
  await user.click(await screen.findByRole("button", { name: "Save" }));
  await user.click(await screen.findByRole("button", { name: "Take theirs, drop mine" }));
  await waitFor(async () => expect((await field("Title")).value).toBe("Their lamp"));
  expect(of("products.update")).toHaveLength(1);
});

it("asks before changes are left behind", async () => {
  const user = userEvent.setup();
  openProduct();
  await retype(user, "Title", "My lamp");
  const menu = screen.getByRole("navigation", { name: "Sections" });
  await user.click(within(menu).getByRole("link", { name: "API reference" }));
  await user.click(await screen.findByRole("button", { name: "Stay" }));
  expect((await field("Title")).value).toBe("My lamp");
});

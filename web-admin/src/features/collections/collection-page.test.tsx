// @vitest-environment happy-dom
import type { CollectionDetail, CollectionEdit } from "@quayside/shared/collections/schema.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openApp } from "../../app/test-app.tsx";

const at = "2026-11-01T12:00:00.000Z";
const gifts: CollectionDetail = {
  ...{
    id: "col_01J9Z3V5B6C7D8E9F0G1H2J3K4",
    version: 3,
    slug: "gifts",
    title: "Gifts",
    visible: true,
    featured: false,
  },
  ...{ formerSlugs: [], createdAt: at, updatedAt: at, products: 2, chosen: [] },
  members: { kind: "rule", match: "all", conditions: [{ about: "price", to: 1500 }], sort: "newest" },
};

/** A store with one collection, saved against its version as the real one is. */
function openCollection() {
  const shop = { collection: gifts };
  openApp(`/collections/${gifts.id}`, {
    "collections.get": () => shop.collection,
    "categories.list": () => [],
    "collections.preview": ({ body }) => {
      const { rule } = body as { rule: { conditions: { to?: number }[] } };
      const isDear = (rule.conditions[0]?.to ?? 0) > 1500;
      return { products: isDear ? 9 : 2, published: isDear ? 8 : 2, first: [{ id: "prd_1", title: "Small jug" }] };
    },
    "collections.update": ({ body }) => {
      const { version, ...changes } = body as CollectionEdit;
      if (version !== shop.collection.version)
        throw new AppError("conflict", "VERSION_CONFLICT", "This collection was changed meanwhile.");
      shop.collection = { ...shop.collection, ...changes, version: version + 1 };
      return shop.collection;
    },
  });
  return shop;
}

it("saves a rule in exact minor units, and names what it lacks", async () => {
  const user = userEvent.setup();
  const shop = openCollection();
  const to = await screen.findByRole("textbox", { name: "To" });
  await user.clear(to);
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("or to is needed")).toBeDefined();
  await user.type(screen.getByRole("textbox", { name: "From" }), "9.99");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(shop.collection.version).toBe(4));
  expect(shop.collection.members).toMatchObject({ conditions: [{ about: "price", from: 999 }] });
});

it("shows both sides when somebody else saved first, and saves mine on top", async () => {
  const user = userEvent.setup();
  const shop = openCollection();
  const title = await screen.findByRole("textbox", { name: "Title" });
  await user.type(title, " for her");
  shop.collection = { ...gifts, version: 4, slug: "presents" };
  await user.click(screen.getByRole("button", { name: "Save" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText("presents")).toBeDefined();
  await user.click(dialog.getByRole("button", { name: "Save mine on top" }));
  await waitFor(() => expect(shop.collection).toMatchObject({ version: 5, title: "Gifts for her", slug: "presents" }));
});

it("says what a rule finds while it is written, before it is saved", async () => {
  const user = userEvent.setup();
  const shop = openCollection();
  const found = within(await screen.findByRole("region", { name: "What the rule finds" }));
  expect(found.getByText("Finds 2 products.")).toBeDefined();
  expect(found.getByRole("link", { name: "Small jug" })).toBeDefined();
  const to = screen.getByRole("textbox", { name: "To" });
  await user.clear(to);
  expect(await screen.findByText(/Say more/)).toBeDefined();
  await user.type(to, "99");
  expect(await screen.findByText("Finds 9 products, of which the shop shows 8.")).toBeDefined();
  expect(shop.collection.version).toBe(3);
});

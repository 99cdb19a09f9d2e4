// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { type Asked, serveApi } from "../../lib/test-api.ts";
import { renderAt } from "../../lib/test-render.tsx";
import { SearchPage } from "./search-page.tsx";

const hit = (title: string) => ({
  id: title,
  slug: title.toLowerCase(),
  title,
  priceFrom: { amount: 900, currency: "GBP" },
  priceVaries: false,
  inStock: true,
});
const facets = [
  {
    kind: "brand",
    name: "brand",
    label: "Brand",
    values: [{ value: "Tern & Daughters", label: "Tern & Daughters", count: 2 }],
  },
  { kind: "attribute", name: "colour", label: "Colour", values: [{ value: "sage", label: "Sage", count: 1 }] },
];

function serveSearch(answer: (asked: Asked) => object = () => ({})) {
  vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
  return serveApi({
    "search.products": (asked) => ({
      items: [hit("Jug"), hit("Mug")],
      total: 60,
      page: Number(asked.query.get("page") ?? 1),
      pages: 3,
      facets,
      ...answer(asked),
    }),
    "catalog.categories": () => [{ slug: "kitchen", name: "Kitchen", products: 2, children: [] }],
    "store.config": () => ({ name: "Quayside", currency: "GBP", countries: ["GB"] }),
  });
}

const lastSearch = (asked: Asked[]) => asked.findLast(({ id }) => id === "search.products")?.query.toString();

it("puts a facet into the URL and asks for it; back takes it out again", async () => {
  const asked = serveSearch();
  renderAt("/search?q=jug", <SearchPage />);
  await userEvent.click(await screen.findByRole("checkbox", { name: /Tern & Daughters/ }));
  expect(location.search).toBe("?q=jug&brand=Tern+%26+Daughters");
  await waitFor(() => expect(lastSearch(asked)).toBe("q=jug&brand=Tern+%26+Daughters"));
  history.back();
  await waitFor(() => expect(location.search).toBe("?q=jug"));
  await waitFor(() =>
    expect(screen.getByRole("checkbox", { name: /Tern & Daughters/ })).toHaveProperty("checked", false),
  );
});

it("shows what is on as chips; a chip takes its filter out and keeps the rest", async () => {
  serveSearch();
  renderAt("/search?attribute=colour%3Asage&in_stock=true&page=2", <SearchPage />);
  await userEvent.click(await screen.findByRole("link", { name: "Remove filter: Sage" }));
  expect(location.search).toBe("?in_stock=true");
  await userEvent.click(screen.getByRole("link", { name: "Clear all" }));
  expect(location.search).toBe("");
});

it("sets prices in pounds and asks in pence", async () => {
  const asked = serveSearch();
  renderAt("/search", <SearchPage />);
  await userEvent.type(await screen.findByRole("textbox", { name: "From" }), "9.50");
  await userEvent.type(screen.getByRole("textbox", { name: "To" }), "20{Enter}");
  await waitFor(() => expect(lastSearch(asked)).toBe("price_min=950&price_max=2000"));
});

it("turns pages by links that keep the filters", async () => {
  serveSearch();
  renderAt("/search?brand=Tern", <SearchPage />);
  const next = await screen.findByRole("link", { name: "Next" });
  expect(next.getAttribute("href")).toBe("/search?brand=Tern&page=2");
  expect(screen.getByRole("link", { name: "Page 1" }).getAttribute("aria-current")).toBe("page");
});

it("says when a spelling was corrected", async () => {
  serveSearch(() => ({ corrected: "lantern" }));
  renderAt("/search?q=lantren", <SearchPage />);
  expect((await screen.findByText(/Showing results for/)).textContent).toContain("lantren");
});

it("offers fewer filters and other departments where nothing was found", async () => {
  serveSearch(() => ({ items: [], total: 0, pages: 0, facets: [] }));
  renderAt("/search?q=jug&brand=Tern", <SearchPage />);
  await userEvent.click(await screen.findByRole("link", { name: "Clear the filters" }));
  expect(location.search).toBe("?q=jug");
  expect((await screen.findByRole("link", { name: "Kitchen" })).getAttribute("href")).toBe("/c/kitchen");
});

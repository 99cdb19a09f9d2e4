// @vitest-environment happy-dom
import type { PublicProduct } from "@quayside/shared/catalog/schema.ts";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { Stars } from "./stars.tsx";
import { structuredData } from "./structured-data.tsx";

afterEach(cleanup);

it("tells a rating in words and draws it to its hundredth; without one there is nothing", () => {
  const { container, rerender } = render(<Stars rating={{ average: 435, count: 1 }} />);
  expect(screen.getByText("Rated 4.4 out of 5 by 1 shopper")).toBeTruthy();
  expect(container.querySelector("svg svg")?.getAttribute("width")).toBe("87");
  rerender(<Stars rating={undefined} />);
  expect(container.textContent).toBe("");
});

const product: PublicProduct = {
  ...{ id: "prd_1", slug: "jug", title: "Jug", description: "", attributes: {}, images: [], options: [] },
  ...{ category: { slug: "", name: "", path: [] }, collections: [] },
  variants: [{ sku: "JUG", options: {}, price: { amount: 1299, currency: "GBP" }, available: 3 }],
};

it("tells search engines of a rating only where there is one", () => {
  const told = (rating: PublicProduct["rating"]) => structuredData({ ...product, rating })[0];
  expect(told({ average: 435, count: 12 })).toMatchObject({
    aggregateRating: { "@type": "AggregateRating", ratingValue: 4.35, ratingCount: 12 },
  });
  expect(told(undefined)).not.toHaveProperty("aggregateRating");
});

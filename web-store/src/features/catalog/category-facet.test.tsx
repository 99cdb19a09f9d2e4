// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { serveApi } from "../../lib/test-api.ts";
import { renderAt } from "../../lib/test-render.tsx";
import { CategoryFacet } from "./category-facet.tsx";

const node = (slug: string, children: object[] = []) => ({ slug, name: slug, products: 2, formerSlugs: [], children });
const value = (slug: string) => ({ value: slug, label: slug, count: 2 });

it("has what is below a category under it, not behind all the others", async () => {
  serveApi({ "catalog.categories": () => [node("kitchen", [node("mugs"), node("jars")]), node("garden")] });
  const values = ["kitchen", "garden", "mugs", "jars"].map(value);
  const facet = { kind: "category" as const, name: "category", label: "Category", values };
  renderAt("/", <CategoryFacet facet={facet} current="kitchen" hrefOf={(slug) => `/c/${slug}`} />);
  await screen.findByText("mugs");
  const shown = () =>
    screen.getAllByRole("listitem").map((row) => `${row.getAttribute("data-depth")} ${row.textContent}`);
  await expect.poll(shown).toEqual(["0 kitchen2", "1 mugs2", "1 jars2", "0 garden2"]);
});

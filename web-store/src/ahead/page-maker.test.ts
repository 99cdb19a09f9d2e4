import { notFound } from "@quayside/shared/kernel/errors.ts";
import { expect, it } from "vitest";
import { pageMaker } from "./page-maker.tsx";

const money = (amount: number) => ({ amount, currency: "GBP" });
const jug = {
  id: "prd_1",
  slug: "jug",
  title: "Jug <b>& Co",
  description: "Holds a litre.",
  category: { slug: "kitchen", name: "Kitchen", path: [{ slug: "kitchen", name: "Kitchen" }] },
  collections: [],
  attributes: {},
  images: [],
  variants: [{ sku: "JUG", options: {}, attributes: {}, price: money(1250), available: 4 }],
};
const hit = { id: "prd_2", slug: "cup", title: "Cup", priceFrom: money(500), priceVaries: false, inStock: true };
const answers: Record<string, (request: { params?: { slug?: string } }) => unknown> = {
  "store.config": () => ({
    ...{ name: "Quayside", currency: "GBP", countries: ["GB"], defaultCountry: "GB", delivery: [], policies: [] },
    pricesIncludeTax: true,
  }),
  "catalog.categories": () => [
    { slug: "kitchen", name: "Kitchen", products: 2, children: [], formerSlugs: ["cooking"] },
  ],
  "catalog.collections": () => [{ slug: "picnic", title: "Picnic", products: 1 }],
  "catalog.collection": ({ params }) => {
    if (params?.slug === "none") throw notFound("collection", "none");
    return { slug: "picnic", title: "Picnic", description: "For a warm day.", products: 1 };
  },
  "catalog.product": ({ params }) => {
    if (params?.slug === "jug" || params?.slug === "old-jug") return jug;
    throw notFound("product", params?.slug ?? "");
  },
  "search.products": () => ({ items: [hit], total: 1, page: 1, pages: 1, facets: [] }),
};
const template = `<!doctype html><html><head><meta name="description" content="x" /><title>Quayside</title></head>
<body><div id="root"></div></body></html>`;

function open() {
  const asked: string[] = [];
  const make = pageMaker({
    origin: "https://shop.test",
    template,
    ask: async (id, request) => {
      asked.push(id);
      return answers[id]?.(request as object);
    },
  });
  return { make, asked };
}

it("makes a product's page with its head, its content and the answers it was made of", async () => {
  const { make } = open();
  const { status, html } = await make("/p/jug");
  expect(status).toBe(200);
  expect(html).toContain("<title>Jug &lt;b&gt;&amp; Co – Quayside</title>");
  expect(html).toContain('<meta name="description" content="Holds a litre." />');
  expect(html).toContain('<link rel="canonical" href="https://shop.test/p/jug" />');
  expect(html).toContain('"availability":"https://schema.org/InStock"');
  expect(html).toContain("£12.50");
  expect(html).toContain("Cup");
  const known = JSON.parse(/id="known">(.*?)<\/script>/.exec(html)?.[1] ?? "");
  expect(known.map(([[id]]: [[string]]) => id).sort()).toEqual(
    ["catalog.categories", "catalog.product", "search.products", "store.config"].sort(),
  );
  expect(html.match(/<b>&/)).toBeNull();
});

it("leads on from a former address, and says 404 of what is not there", async () => {
  const { make } = open();
  expect(await make("/p/old-jug")).toEqual({ status: 301, html: "", location: "/p/jug" });
  const missing = await make("/p/none");
  expect(missing.status).toBe(404);
  expect(missing.html).toContain('<meta name="robots" content="noindex" />');
  expect(await make("/c/cooking")).toEqual({ status: 301, html: "", location: "/c/kitchen" });
  expect(await make("/collections/outing")).toEqual({ status: 301, html: "", location: "/collections/picnic" });
  expect((await make("/c/none")).status).toBe(404);
  expect((await make("/collections/none")).status).toBe(404);
  expect((await make("/elsewhere")).status).toBe(404);
});

it("lists the products of a department, of a collection and of the home page, and asks once for what all pages show", async () => {
  const { make, asked } = open();
  expect((await make("/c/kitchen")).html).toContain('href="/p/cup"');
  const home = await make("/");
  for (const href of ["/c/kitchen", "/collections/picnic"]) expect(home.html).toContain(`href="${href}"`);
  const { html } = await make("/collections/picnic");
  for (const part of ['href="/p/cup"', "For a warm day.", "<title>Picnic"]) expect(html).toContain(part);
  expect(asked.filter((id) => id === "store.config")).toHaveLength(1);
});

it("is not made when the store cannot answer", async () => {
  const make = pageMaker({ origin: "https://shop.test", template, ask: () => Promise.reject(new Error("down")) });
  await expect(make("/p/jug")).rejects.toThrow();
});

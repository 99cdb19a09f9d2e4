import { expect, it } from "vitest";
import { keyOf } from "./page-key.ts";
import { robots, sitemap } from "./sitemap.ts";

it("names every page by its whole address, and no more than one file may hold", () => {
  const xml = sitemap("https://shop.test", ["/", "/p/a&b"]);
  expect(xml).toContain("<loc>https://shop.test/</loc>");
  expect(xml).toContain("<loc>https://shop.test/p/a&amp;b</loc>");
  const many = Array.from({ length: 50_001 }, (_, index) => `/p/${index}`);
  expect(sitemap("https://shop.test", many).match(/<loc>/g)).toHaveLength(50_000);
});

it("keeps search engines out of what is one shopper's own", () => {
  expect(robots("https://shop.test")).toContain("Disallow: /checkout\n");
  expect(robots("https://shop.test")).toContain("Sitemap: https://shop.test/sitemap.xml");
});

it.each([
  ["/", "home.html"],
  ["/p/oak-stool", "p/oak-stool.html"],
  ["/pages/returns", "pages/returns.html"],
])("%s lies at %s", (path, key) => {
  expect(keyOf(path)).toBe(key);
});

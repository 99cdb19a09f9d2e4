/** Most addresses that one file may hold; sitemaps.org, protocol 0.9. */
const most = 50_000;

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Every page that search engines should know. */
export function sitemap(origin: string, paths: readonly string[]): string {
  const urls = paths.slice(0, most).map((path) => `  <url><loc>${escaped(new URL(path, origin).href)}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    "</urlset>",
    "",
  ].join("\n");
}

/** What is one shopper's own, or only another view of a list, is not for search engines. */
export function robots(origin: string): string {
  const own = ["/api/", "/cart", "/checkout", "/order/", "/account", "/search", "/sign-in", "/sign-up"];
  return ["User-agent: *", ...own.map((path) => `Disallow: ${path}`), `Sitemap: ${origin}/sitemap.xml`, ""].join("\n");
}

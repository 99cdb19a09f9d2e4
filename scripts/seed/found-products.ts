/** Ids of all products that shoppers find now, page by page through the search. */
export async function foundProducts(origin: string): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const response = await fetch(`${origin}/api/v1/search/products?sort=title&per_page=96&page=${page}`);
    const { data } = (await response.json()) as { data: { items: { id: string }[]; pages: number } };
    for (const { id } of data.items) ids.add(id);
    pages = data.pages;
  }
  return ids;
}

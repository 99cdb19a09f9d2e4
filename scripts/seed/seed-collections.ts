import type { StaffCall } from "./staff-client.ts";

/** Addresses of the demo's products, in the order shown. */
const guestTable = [
  ...["tideline-dinner-plate", "mackerel-cutlery-set", "set-of-2-wine-goblets", "milkmaid-jug"],
  ...["pillar-candle-pair", "driftwood-serving-tray", "set-of-4-flower-coasters"],
];

async function idsOf(call: StaffCall, slugs: readonly string[]): Promise<string[]> {
  const bySlug = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const page = await call("products.list", { query: { per_page: 100, ...(cursor ? { cursor } : {}) } });
    for (const { slug, id } of page.items) bySlug.set(slug, id);
    cursor = page.nextCursor;
  } while (cursor);
  return slugs.flatMap((slug) => bySlug.get(slug) ?? []);
}

/** Two collections for the first page: one chosen by hand, one by a rule. Those that are there stay as they are. */
export async function seedCollections(call: StaffCall): Promise<void> {
  const { items } = await call("collections.list", { query: { per_page: 100 } });
  const create = async (request: Parameters<typeof call<"collections.create">>[1]) => {
    if (!items.some(({ slug }) => slug === request.body.slug)) await call("collections.create", request);
  };
  await create({
    body: {
      ...{ title: "A table for guests", slug: "a-table-for-guests", visible: true, featured: true },
      description: "Plates, glasses and a little light: what a long evening asks for.",
      members: { kind: "manual", productIds: await idsOf(call, guestTable) },
    },
  });
  await create({
    body: {
      ...{ title: "Small gifts", slug: "small-gifts", visible: true, featured: true },
      description: "Something to bring along, for fifteen pounds or less.",
      members: { kind: "rule", match: "all", conditions: [{ about: "price", to: 1500 }], sort: "newest" },
    },
  });
}

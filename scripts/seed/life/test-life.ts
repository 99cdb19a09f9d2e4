import { randomUUID } from "node:crypto";
import { auditEntry } from "@quayside/functions/audit/store.ts";
import { categoriesOf } from "@quayside/functions/catalog/categories/store.ts";
import { systemCtx } from "@quayside/functions/platform/ctx.ts";
import { env } from "@quayside/functions/platform/env.ts";
import { promotionWrites } from "@quayside/functions/promotions/store.ts";
import { settingsWrite } from "@quayside/functions/settings/store.ts";
import type { Db } from "@quayside/functions/store/db.ts";
import { slugOf } from "@quayside/shared/catalog/slug.ts";
import { parseDecimal } from "@quayside/shared/kernel/money.ts";
import type { DemoProduct } from "../../catalogue/demo/demo-product.ts";
import { demoProducts } from "../../catalogue/demo/demo-rows.ts";
import { worldClock } from "../../prove/world/clock.ts";
import { seededRandom } from "../../prove/world/random.ts";
import { openStripe } from "../../prove/world/stripe.ts";
import { stripeSecret } from "../../prove/world/stripe-secret.ts";
import { type Layer, openTable } from "../../prove/world/table.ts";
import { welcome } from "../seed-store.ts";
import { demoSettings } from "../settings.data.ts";
import { bundleProducts } from "./bundles.ts";
import { type Act, type HandsParts, openHands } from "./hands.ts";

/** A shop on a table of its own, with the demo catalogue and its stock, to which nothing has happened yet. */
export interface TestLife {
  parts: HandsParts;
  identity: { seedUser(): string };
  items: Awaited<ReturnType<typeof openTable>>["items"];
  stop(): Promise<void>;
}

const pence = (decimal: string) => parseDecimal(decimal, "GBP") ?? 0;

async function categoryOf(act: Act, db: Db, path: string): Promise<string> {
  let parentId: string | undefined;
  for (const name of path.split(" > ")) {
    const there = (await categoriesOf(db, env.storeId, { consistent: true })).find(
      (each) => each.name === name && each.parentId === parentId,
    );
    parentId = (there ?? (await act("categories.create", { body: { name, parentId, slug: slugOf(name) } }))).id;
  }
  return parentId ?? "";
}

async function addProduct(act: Act, categoryId: string, product: DemoProduct): Promise<void> {
  const { title, handle: slug, brand, taxClass, options, variants } = product;
  const values = options.map((name, index) => ({
    name,
    values: [...new Set(variants.map((one) => one.values[index] ?? ""))],
  }));
  await act("products.create", {
    body: {
      ...{ title, slug, brand, taxClass, categoryId, status: "active", options: values },
      variants: variants.map((one) => ({
        ...{ sku: one.sku, price: pence(one.price), cost: pence(one.cost), weightGrams: one.grams },
        options: Object.fromEntries(options.map((name, index) => [name, one.values[index] ?? ""])),
      })),
    },
  });
}

async function addStock(act: Act): Promise<void> {
  const lines = demoProducts.flatMap(({ variants }) =>
    variants.filter(({ stock }) => stock > 0).map(({ sku, stock: quantity }) => ({ sku, quantity })),
  );
  const origin = { kind: "supplier", name: "Opening" } as const;
  for (let from = 0; from < lines.length; from += 30)
    await act("transfers.create", { body: { origin, to: "main", lines: lines.slice(from, from + 30), arrived: true } });
}

/** The same catalogue that the import makes, here by the verbs of its editors. */
export async function openTestLife(layer?: Layer): Promise<TestLife> {
  const world = worldClock(seededRandom(1));
  const table = await openTable(world, layer);
  const stripe = await openStripe(world);
  const { apiBase, control } = stripe;
  const parts: HandsParts = {
    ...{ db: table.db, stripe: control, apiBase },
    track: { send: async () => {} },
    secret: async () => stripeSecret,
    linkSecret: async () => "signs links in tests",
  };
  const { db } = table;
  const ctx = systemCtx(env.storeId, "test", world);
  const audit = auditEntry(world, ctx, { action: "test.arranged", object: { type: "test", id: "shop" } });
  const now = ctx.now;
  const promotion = { id: world.newId("promotion"), ...welcome, createdAt: now, updatedAt: now };
  await db.transact(audit, [settingsWrite(env.storeId, demoSettings), ...promotionWrites(env.storeId, promotion)]);
  const act = (await openHands(parts)).staff(new Date("2026-01-01T00:00:00.000Z"));
  const categories = new Map<string, string>();
  for (const product of [...demoProducts, ...bundleProducts]) {
    const { category } = product;
    const id = categories.get(category) ?? (await categoryOf(act, db, category));
    categories.set(category, id);
    await addProduct(act, id, product);
  }
  await addStock(act);
  const sub = randomUUID();
  return {
    ...{ parts, identity: { seedUser: () => sub }, items: table.items },
    async stop() {
      await stripe.stop();
      await table.stop();
    },
  };
}

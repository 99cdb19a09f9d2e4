import { productsBySku } from "@quayside/functions/catalog/store.ts";
import { env } from "@quayside/functions/platform/env.ts";
import { ProductEdit } from "@quayside/shared/catalog/schema.ts";
import { type DemoProduct, variant } from "../../catalogue/demo/demo-product.ts";
import type { Hands } from "./hands.ts";
import { momentOf } from "./moment.ts";
import type { Units } from "./story.ts";

/** What is sold together: imported as products, and then made of parts in their editor. */
export const bundleProducts: readonly DemoProduct[] = [
  {
    ...{ serial: 101, handle: "breakfast-for-two", title: "Breakfast for Two", brand: "Quayside" },
    description: "The Tideline teapot, two harbour mugs and a tin of breakfast tea. Toast is up to you.",
    ...{ category: "Kitchen > Mugs & Teapots", taxClass: "standard", attributes: { set: "4 pieces" }, options: [] },
    ...{ drawnAs: "Teal teapot set", variants: [variant("BND-BREAKFAST", [], "68.00", "29.50", 2140, 0, "74.75")] },
  },
  {
    ...{ serial: 102, handle: "a-bath-to-yourself", title: "A Bath to Yourself", brand: "Wash House" },
    description: "A blush bath towel, a bar of lavender soap and a sea salt candle, for one door that stays shut.",
    ...{ category: "Bath > Soap & Bath Oil", taxClass: "standard", attributes: { set: "3 pieces" }, options: [] },
    ...{ drawnAs: "Pink bath towel", variants: [variant("BND-BATH", [], "49.00", "20.70", 1095, 0, "54.50")] },
  },
];

const parts: Readonly<Record<string, Units>> = {
  "BND-BREAKFAST": { "HRP-TPT-TEA": 1, "HRP-MUG-BLU": 2, "LQL-TEA-BRK": 1 },
  "BND-BATH": { "WSH-TWL-BLS-BTH": 1, "WSH-SOP-LAV": 1, "SCW-JAR-SAL": 1 },
};

/** Makes bundles of the products that were imported for them. */
export async function setUpBundles(hands: Hands, start: Date): Promise<void> {
  const act = hands.staff(momentOf(start, [39, "11:00"]));
  const found = await productsBySku(hands.db, env.storeId, Object.keys(parts), { consistent: true });
  for (const [sku, { product, variant: own }] of found) {
    if (own.components) continue;
    const components = Object.entries(parts[sku] ?? {}).map(([part, quantity]) => ({ sku: part, quantity }));
    const body = ProductEdit.parse({ ...product, variants: [{ ...own, components }] });
    await act("products.update", { params: { productId: product.id }, body });
  }
}

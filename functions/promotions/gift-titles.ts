import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import { productsBySku } from "../catalog/store.ts";
import type { Db } from "../store/db.ts";

const skuOf = ({ effect }: Pick<Promotion, "effect">) => (effect.kind === "gift" ? effect.sku : undefined);

/** What the gifts of promotions are called, by promotion; nothing is read where none gives one. */
export async function giftTitles(
  db: Db,
  storeId: string,
  promotions: readonly Pick<Promotion, "effect">[],
): Promise<(promotion: Pick<Promotion, "effect">) => { giftTitle?: string }> {
  const skus = promotions.flatMap((promotion) => skuOf(promotion) ?? []);
  const sold = skus.length > 0 ? await productsBySku(db, storeId, skus) : new Map();
  return (promotion) => {
    const giftTitle: string | undefined = sold.get(skuOf(promotion) ?? "")?.product.title;
    return giftTitle === undefined ? {} : { giftTitle };
  };
}

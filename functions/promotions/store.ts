import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../store/document.ts";
import { putWrite, updateWrite, type Write } from "../store/write.ts";

const PromotionItem = new Entity(
  {
    model: { service: "quayside", entity: "promotion", version: "1" },
    attributes: {
      storeId: { type: "string", required: true },
      code: { type: "string", required: true },
      version: { type: "number", required: true },
      doc: documentAttribute,
    },
    indexes: {
      byCode: {
        pk: { field: "pk", composite: ["storeId", "code"], template: "${storeId}#promotion#${code}", casing: "none" },
        sk: { field: "sk", composite: [], template: "promotion", casing: "none" },
      },
    },
  },
  { table: "quayside" },
);

/** How often a limited promotion was used: by everyone (`all`) or by one customer. */
const UsageItem = new Entity(
  {
    model: { service: "quayside", entity: "promotion-usage", version: "1" },
    attributes: {
      storeId: { type: "string", required: true },
      promotionId: { type: "string", required: true },
      who: { type: "string", required: true },
      used: { type: "number" },
    },
    indexes: {
      byWho: {
        pk: {
          field: "pk",
          composite: ["storeId", "promotionId"],
          template: "${storeId}#promotion-usage#${promotionId}",
          casing: "none",
        },
        sk: { field: "sk", composite: ["who"], template: "${who}", casing: "none" },
      },
    },
  },
  { table: "quayside" },
);

export async function promotionByCode(
  db: Db,
  storeId: string,
  code: string,
  options?: { consistent?: boolean },
): Promise<Promotion | undefined> {
  const item = await db.get(PromotionItem.get({ storeId, code: code.toUpperCase() }).params(), options);
  return item && documentOf<Promotion>(item);
}

/** Stores a promotion over the version before it; version 1 only where the code is free. */
export function promotionWrite(storeId: string, promotion: Promotion): Write {
  const { code, version } = promotion;
  const row = { storeId, code, version, doc: promotion };
  if (version === 1) return putWrite(PromotionItem.create(row).params(), versionConflict("promotion"));
  const put = PromotionItem.put(row).where((stored, { eq }) => eq(stored.version, version - 1));
  return putWrite(put.params(), versionConflict("promotion"));
}

const everyone = "all";

/** One counter that one order moved; the order keeps them, so that a cancellation gives back exactly those. */
export interface PromotionUse {
  promotionId: string;
  /** `all`, or `customer#<lower-cased e-mail address>`, so that guests count too. */
  who: string;
}

interface Counter extends PromotionUse {
  limit: number;
}

/** Unlimited promotions keep no counter: it would be one hot item under every order. */
function counters({ id, limits }: Promotion, email: string | undefined): Counter[] {
  const { total, perCustomer } = limits;
  const all = total === undefined ? [] : [{ promotionId: id, who: everyone, limit: total }];
  if (perCustomer === undefined || email === undefined) return all;
  return [...all, { promotionId: id, who: `customer#${email.toLowerCase()}`, limit: perCustomer }];
}

export function promotionUses(promotion: Promotion, email: string): PromotionUse[] {
  return counters(promotion, email).map(({ promotionId, who }) => ({ promotionId, who }));
}

function usedUp(promotion: Promotion): AppError {
  return new AppError("conflict", "CODE_USED_UP", `The code ${promotion.code} has been used up.`, {
    field: "code",
    reason: "has been used as often as it may be",
  });
}

/** Counts one use, for the transaction that places the order; refused with CODE_USED_UP at the limit. */
export function usePromotionWrites(storeId: string, promotion: Promotion, email: string): Write[] {
  return counters(promotion, email).map(({ promotionId, who, limit }) => {
    const update = UsageItem.update({ storeId, promotionId, who }).add({ used: 1 });
    const params = update.where(({ used }, { lt, notExists }) => `${notExists(used)} OR ${lt(used, limit)}`).params();
    return updateWrite(params, () => usedUp(promotion));
  });
}

/** Gives uses back, for the transaction that cancels the order. */
export function giveBackPromotionWrites(storeId: string, uses: readonly PromotionUse[]): Write[] {
  return uses.map((use) => {
    const update = UsageItem.update({ storeId, ...use }).add({ used: -1 });
    return updateWrite(update.where(({ used }, { gt }) => gt(used, 0)).params());
  });
}

/** Whether a limit is reached: anyone's, and this customer's once their address is known. */
export async function isUsedUp(db: Db, storeId: string, promotion: Promotion, email?: string): Promise<boolean> {
  const kept = counters(promotion, email);
  if (kept.length === 0) return false;
  const keys = kept.map(({ promotionId, who }) => UsageItem.get({ storeId, promotionId, who }).params());
  const items = await db.batchGet(keys);
  return kept.some(({ who, limit }) => Number(items.find((item) => item.who === who)?.used ?? 0) >= limit);
}

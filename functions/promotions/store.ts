import { AppError, notFound } from "@quayside/shared/kernel/errors.ts";
import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../store/document.ts";
import { itemKey, number, sortedKey, text } from "../store/keys.ts";
import { deleteWrite, putWrite, updateWrite, type Write } from "../store/write.ts";

const PromotionItem = new Entity(
  {
    model: { service: "quayside", entity: "promotion", version: "1" },
    attributes: {
      storeId: text,
      promotionId: text,
      version: number,
      doc: documentAttribute,
    },
    indexes: {
      byStore: sortedKey("promotions", [], ["promotionId"]),
    },
  },
  { table: "quayside" },
);

/** Whoever holds the item holds the code; the promotion lies in it too, so that a cart finds it by one read. */
const CodeItem = new Entity(
  {
    model: { service: "quayside", entity: "promotion-code", version: "1" },
    attributes: {
      storeId: text,
      code: text,
      promotionId: text,
      doc: documentAttribute,
    },
    indexes: {
      byCode: itemKey("promotion", ["code"], "promotion"),
    },
  },
  { table: "quayside" },
);

/** How often a limited promotion was used: by everyone (`all`) or by one customer. */
const UsageItem = new Entity(
  {
    model: { service: "quayside", entity: "promotion-usage", version: "1" },
    attributes: {
      storeId: text,
      promotionId: text,
      who: text,
      used: { type: "number" },
    },
    indexes: {
      byWho: sortedKey("promotion-usage", ["promotionId"], ["who"]),
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
  const item = await db.get(CodeItem.get({ storeId, code: code.toUpperCase() }).params(), options);
  return item && documentOf<Promotion>(item);
}

export async function findPromotion(db: Db, storeId: string, promotionId: string): Promise<Promotion> {
  const item = await db.get(PromotionItem.get({ storeId, promotionId }).params(), { consistent: true });
  if (!item) throw notFound("promotion", promotionId);
  return documentOf<Promotion>(item);
}

/** All of a store's promotions, newest first: hundreds at most, for people to look through. */
export async function promotionsOf(db: Db, storeId: string): Promise<Promotion[]> {
  const items = await db.queryAll(PromotionItem.query.byStore({ storeId }).params());
  return items.map(documentOf<Promotion>).toReversed();
}

function codeTaken(code: string): AppError {
  return new AppError("conflict", "CODE_TAKEN", `The code ${code} belongs to another promotion.`, {
    field: "code",
    reason: "belongs to another promotion",
  });
}

function codeWrites(storeId: string, promotion: Promotion, before: string | undefined): Write[] {
  const { id: promotionId, code } = promotion;
  const given = before !== undefined && before !== code ? [CodeItem.delete({ storeId, code: before })] : [];
  if (code === undefined) return given.map((each) => deleteWrite(each.params()));
  const put = CodeItem.put({ storeId, code, promotionId, doc: promotion });
  const own = put.where(
    (stored, { eq, notExists }) => `${notExists(stored.code)} OR ${eq(stored.promotionId, promotionId)}`,
  );
  return [putWrite(own.params(), () => codeTaken(code)), ...given.map((each) => deleteWrite(each.params()))];
}

/** Stores a promotion over the version before it, and under its code; `before` is the code it had. */
export function promotionWrites(storeId: string, promotion: Promotion, before?: string): Write[] {
  const { id: promotionId, version } = promotion;
  const row = { storeId, promotionId, version, doc: promotion };
  const put =
    version === 1
      ? PromotionItem.create(row)
      : PromotionItem.put(row).where((stored, { eq }) => eq(stored.version, version - 1));
  return [putWrite(put.params(), versionConflict("promotion")), ...codeWrites(storeId, promotion, before)];
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
  return [...all, { promotionId: id, who: whoOf({ promotionId: id, who: "" }, email), limit: perCustomer }];
}

export function promotionUses(promotion: Promotion, email: string): PromotionUse[] {
  return counters(promotion, email).map(({ promotionId, who }) => ({ promotionId, who }));
}

function usedUp({ code, name }: Promotion): AppError {
  const what = code ? `The code ${code}` : name;
  return new AppError("conflict", "CODE_USED_UP", `${what} has been used up.`, {
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

/** The same use counted for a customer by another address; what everybody's limit counts stays. */
export function whoOf({ who }: PromotionUse, email: string): string {
  return who === everyone ? who : `customer#${email.toLowerCase()}`;
}

/** Counts uses elsewhere, use by use; where that is the same place nothing is written. */
export function moveUseWrites(storeId: string, from: readonly PromotionUse[], to: readonly PromotionUse[]): Write[] {
  return from.flatMap((use, index) => {
    const next = to[index];
    if (!next || next.who === use.who) return [];
    const count = UsageItem.update({ storeId, ...next }).add({ used: 1 });
    return [...giveBackPromotionWrites(storeId, [use]), updateWrite(count.params())];
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

/** How often limited promotions were used by everyone, by id. */
export async function usesOf(db: Db, storeId: string, promotions: readonly Promotion[]): Promise<Map<string, number>> {
  const limited = promotions.filter(({ limits }) => limits.total !== undefined);
  const keys = limited.map(({ id }) => UsageItem.get({ storeId, promotionId: id, who: everyone }).params());
  const items = keys.length === 0 ? [] : await db.batchGet(keys);
  return new Map(items.map(({ promotionId, used }) => [String(promotionId), Number(used ?? 0)]));
}

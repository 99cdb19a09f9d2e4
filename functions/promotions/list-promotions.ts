import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { promotionOperations } from "@quayside/shared/promotions/contract.ts";
import type { PromotionRow } from "@quayside/shared/promotions/schema.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { giftTitles } from "./gift-titles.ts";
import { phaseOf } from "./phase.ts";
import { promotionsOf, usesOf } from "./store.ts";

type List = typeof promotionOperations.list;

function fits({ q, phase, kind }: InputOf<List>["query"]): (row: PromotionRow) => boolean {
  const wanted = q?.toLowerCase();
  return (row) =>
    (!phase || row.phase === phase) &&
    (!kind || row.effect.kind === kind) &&
    (!wanted || row.name.toLowerCase().includes(wanted) || (row.code ?? "").toLowerCase().includes(wanted));
}

/** The cursor is the id of the last row: ids fall from row to row. */
export async function listPromotions({ db }: { db: Db }, ctx: Ctx, { query }: InputOf<List>): Promise<OutputOf<List>> {
  const { cursor, per_page: limit } = query;
  const rows = (await promotionsOf(db, ctx.storeId))
    .map((promotion) => ({ ...promotion, phase: phaseOf(promotion, ctx.now) }))
    .filter(fits(query))
    .filter(({ id }) => cursor === undefined || id < cursor);
  const page = rows.slice(0, limit);
  const [uses, titled] = await Promise.all([usesOf(db, ctx.storeId, page), giftTitles(db, ctx.storeId, page)]);
  const items = page.map((row) => ({ ...row, ...titled(row), ...usedOf(row, uses) }));
  return { items, nextCursor: rows.length > limit ? page.at(-1)?.id : undefined };
}

export function usedOf({ id, limits }: Pick<PromotionRow, "id" | "limits">, uses: ReadonlyMap<string, number>) {
  return limits.total === undefined ? {} : { used: uses.get(id) ?? 0 };
}

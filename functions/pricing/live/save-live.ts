import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { type AuditDraft, auditEntry } from "../../audit/store.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import type { Write } from "../../store/write.ts";
import { type LiveRules, readRules, rulesWrite } from "./store.ts";

const rounds = 6;

/**
 * Saves a promotion or a price list and, in the same transaction, what carts are tested against. Two that are saved at the
 * same moment meet in the one item of live rules: the later one puts its change in again.
 */
export async function saveLive(
  { db, clock }: { db: Db; clock: Clock },
  ctx: Ctx,
  draft: AuditDraft,
  writes: readonly Write[],
  change: (rules: LiveRules) => LiveRules,
): Promise<void> {
  for (let round = 1; ; round += 1) {
    const rules = await readRules(db, ctx.storeId);
    const next = change(rules);
    const live = next === rules ? [] : [rulesWrite(ctx.storeId, next)];
    try {
      await db.transact(auditEntry(clock, ctx, draft), [...writes, ...live]);
      return;
    } catch (error) {
      if (!isAppError(error, "LIVE_RULES_MOVED") || round >= rounds) throw error;
      await clock.sleep(clock.random() * 25 * round);
    }
  }
}

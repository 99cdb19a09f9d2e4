import { publicationOf } from "@quayside/shared/catalog/publication.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { productsDue } from "../catalog/store.ts";
import type { JobResult } from "../jobs/handler.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import { type StoreDeps, storeProduct } from "./store-product.ts";

const atOnce = 100;
const mostRounds = 20;

/** The job `products.publish-due`: shows and hides what was planned for a minute that has come. */
export async function publishDue(deps: StoreDeps, ctx: Ctx): Promise<JobResult> {
  const { db, clock } = deps;
  const result = { published: 0, unpublished: 0, busy: 0 };
  const { timeZone } = await settingsOf(db, ctx.storeId, clock);
  const met = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const due = (await productsDue(db, ctx.storeId, ctx.now, atOnce)).filter(({ id }) => !met.has(id));
    if (due.length === 0) break;
    for (const before of due) {
      met.add(before.id);
      const next = { ...before, ...publicationOf(before, ctx.now, timeZone), updatedAt: ctx.now };
      try {
        await storeProduct(deps, ctx, { action: "product.updated", next, before, reason: "its time has come" });
        result[next.published ? "published" : "unpublished"] += 1;
      } catch (error) {
        // Somebody edits it just now; that writes the same, and else the next minute does.
        if (!isAppError(error, "VERSION_CONFLICT")) throw error;
        result.busy += 1;
      }
    }
  }
  return result;
}

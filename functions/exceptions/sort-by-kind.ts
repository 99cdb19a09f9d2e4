import { ExceptionState } from "@quayside/shared/exceptions/contract.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { areByKind, byKindWrite, exceptionsOf, sameWrite } from "./store.ts";

const atOnce = 100;

/**
 * Makes exceptions of before there was an index by kind findable by it: goes through all of a store, once for good. May
 * run twice, at once, and after any crash; whatever is written meanwhile has its kind already.
 */
export async function sortByKind(db: Db, ctx: Ctx): Promise<void> {
  if (await areByKind(db, ctx.storeId)) return;
  for (const state of ExceptionState.options) await rewriteAll(db, ctx.storeId, state);
  await db.scratch(byKindWrite(ctx.storeId, ctx.now));
}

async function rewriteAll(db: Db, storeId: string, state: ExceptionState): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await exceptionsOf(db, storeId, { state }, { limit: atOnce, ...(cursor && { cursor }) });
    for (const exception of page.items)
      await db.scratch(sameWrite(storeId, exception)).catch((error) => {
        if (!isAppError(error, "VERSION_CONFLICT")) throw error;
      });
    cursor = page.nextCursor;
  } while (cursor);
}

import { ExceptionState } from "@quayside/shared/exceptions/contract.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { areByKind, byKindWrite, exceptionsOf, sameWrite } from "./store.ts";

const atOnce = 100;

/**
 * Asks for exceptions by their kind. Where some may be of before there was an index by kind, all of the store are made
 * findable by it, once for good, and it asks again: a question that is refused changes nothing. May run twice, at once, and
 * after any crash; whatever is written meanwhile has its kind already.
 */
export async function byKind<T>(db: Db, ctx: Ctx, ask: () => Promise<T>): Promise<T> {
  const found = await ask();
  if (await areByKind(db, ctx.storeId)) return found;
  for (const state of ExceptionState.options) await rewriteAll(db, ctx.storeId, state);
  await db.scratch(byKindWrite(ctx.storeId, ctx.now));
  return ask();
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

import { ExceptionKind, type exceptionOperations } from "@quayside/shared/exceptions/contract.ts";
import type { Verb } from "../http/route.ts";
import type { Db } from "../store/db.ts";
import { byKind } from "./by-kind.ts";
import { exceptionsOf } from "./store.ts";

const most = 100;

/** Kinds that there are none of are left out. */
export const countExceptions: Verb<{ db: Db }, typeof exceptionOperations.counts> = async (
  { db },
  ctx,
  { query: { state } },
) => {
  const count = async (kind: ExceptionKind) => {
    const { items, nextCursor } = await exceptionsOf(db, ctx.storeId, { state, kind }, { limit: most });
    return { kind, count: items.length, more: nextCursor !== undefined };
  };
  const counts = await byKind(db, ctx, () => Promise.all(ExceptionKind.options.map(count)));
  return counts.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count);
};

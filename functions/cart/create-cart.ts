import type { cartOperations } from "@quayside/shared/cart/contract.ts";
import { auditEntry } from "../audit/store.ts";
import type { Verb } from "../http/route.ts";
import type { Clock } from "../platform/clock.ts";
import type { CartDeps } from "./edit-cart.ts";
import { quoteCart } from "./quote.ts";
import { type CartRecord, newCartWrite } from "./store.ts";
import { tokenHash } from "./token.ts";

/** An empty cart that this secret opens. */
export function newCart(clock: Clock, now: string, token: string): CartRecord {
  return {
    id: clock.newId("cart"),
    version: 1,
    tokenHash: tokenHash(token),
    lines: [],
    codes: [],
    state: "open",
    createdAt: now,
    updatedAt: now,
  };
}

export const createCart: Verb<CartDeps, typeof cartOperations.create> = async (deps, ctx) => {
  const token = deps.clock.newSecret();
  const record = newCart(deps.clock, ctx.now, token);
  const { cart } = await quoteCart(deps, ctx, record, await deps.source(ctx));
  const opened = { cart, token };
  const audit = auditEntry(deps.clock, ctx, { action: "cart.opened", object: { type: "cart", id: record.id } });
  await deps.db.transact(audit, [newCartWrite(ctx.storeId, record), ...(ctx.claim ? [ctx.claim.record(opened)] : [])]);
  return opened;
};

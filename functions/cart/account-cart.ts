import { auditEntry } from "../audit/store.ts";
import { signedIn } from "../http/actor.ts";
import type { Ctx } from "../platform/ctx.ts";
import { newCart } from "./create-cart.ts";
import type { CartDeps } from "./edit-cart.ts";
import { prefilled } from "./prefill.ts";
import { accountCartId, accountCartWrite, type CartRecord, getCart, newCartWrite } from "./store.ts";

/** The account's open cart, and the id it is known by even when that one has become an order or is gone. */
export async function accountCart({ db }: CartDeps, ctx: Ctx): Promise<{ known?: string; open?: CartRecord }> {
  const known = await accountCartId(db, ctx.storeId, signedIn(ctx.actor).accountId);
  const record = known ? await getCart(db, ctx.storeId, known, { consistent: true }) : undefined;
  return { known, open: record?.state === "open" ? record : undefined };
}

/** Opens a cart that is the account's from the start; its secret is told to nobody. */
export async function openAccountCart(deps: CartDeps, ctx: Ctx, had: string | undefined): Promise<CartRecord> {
  const { accountId } = signedIn(ctx.actor);
  const empty = { ...newCart(deps.clock, ctx.now, deps.clock.newSecret()), accountId };
  const record = await prefilled(deps, ctx, empty);
  const audit = auditEntry(deps.clock, ctx, { action: "cart.opened", object: { type: "cart", id: record.id } });
  await deps.db.transact(audit, [
    accountCartWrite(ctx.storeId, accountId, record.id, had),
    newCartWrite(ctx.storeId, record),
  ]);
  return record;
}

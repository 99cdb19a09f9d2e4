import type { cartOperations } from "@quayside/shared/cart/contract.ts";
import type { CartMerge } from "@quayside/shared/cart/schema.ts";
import { isAppError, notFound } from "@quayside/shared/kernel/errors.ts";
import { auditEntry } from "../audit/store.ts";
import { signedIn } from "../http/actor.ts";
import type { Verb } from "../http/route.ts";
import type { Ctx } from "../platform/ctx.ts";
import { accountCart } from "./account-cart.ts";
import type { CartDeps } from "./edit-cart.ts";
import { cartClosed } from "./errors.ts";
import { mergeLines, nothingMerged } from "./merge-lines.ts";
import { isOwn } from "./own-cart.ts";
import { prefilled } from "./prefill.ts";
import { quoteCart } from "./quote.ts";
import { accountCartWrite, type CartRecord, getCart, nextCartWrite } from "./store.ts";
import { tokenHash } from "./token.ts";

interface Adopted {
  record: CartRecord;
  merged: CartMerge;
}

/** Another device, or an order, was faster: look again. */
const overtaken = ["CART_MOVED", "VERSION_CONFLICT", "CART_CLOSED"];
const rounds = 5;

/** Happens once: an attempt whose answer was lost finds the cart adopted or merged, and answers with what is there. */
export const adoptCart: Verb<CartDeps, typeof cartOperations.adopt> = async (deps, ctx, { params }) => {
  for (let round = 1; ; round += 1) {
    try {
      const { record, merged } = await adoptOnce(deps, ctx, params.cartId);
      const { cart } = await quoteCart(deps, ctx, record, await deps.source(ctx));
      return { cart, merged };
    } catch (error) {
      if (!overtaken.some((code) => isAppError(error, code)) || round >= rounds) throw error;
      await deps.clock.sleep(deps.clock.random() * 25 * round);
    }
  }
};

async function adoptOnce(deps: CartDeps, ctx: Ctx, cartId: string): Promise<Adopted> {
  const record = await getCart(deps.db, ctx.storeId, cartId, { consistent: true });
  if (!record || !isOwn(record, ctx)) throw notFound("cart", cartId);
  if (record.state === "closed") throw cartClosed();
  const { known, open } = await accountCart(deps, ctx);
  if (record.state === "merged") return mergedBefore(deps, ctx, record);
  if (record.accountId) return { record, merged: nothingMerged };
  return open ? merge(deps, ctx, open, record) : become(deps, ctx, record, known);
}

async function mergedBefore({ db }: CartDeps, ctx: Ctx, { id, mergedInto = "" }: CartRecord): Promise<Adopted> {
  const record = await getCart(db, ctx.storeId, mergedInto, { consistent: true });
  if (!record) throw notFound("cart", id);
  return { record, merged: nothingMerged };
}

/** The guest's secret opens it no more: whoever else knows it would read the account's address. */
async function become(deps: CartDeps, ctx: Ctx, guest: CartRecord, had: string | undefined): Promise<Adopted> {
  const { db, clock } = deps;
  const { accountId } = signedIn(ctx.actor);
  const own = { ...guest, accountId, tokenHash: tokenHash(clock.newSecret()), updatedAt: ctx.now };
  const record = await prefilled(deps, ctx, own);
  const audit = auditEntry(clock, ctx, { action: "cart.adopted", object: { type: "cart", id: guest.id } });
  await db.transact(audit, [
    accountCartWrite(ctx.storeId, accountId, guest.id, had),
    nextCartWrite(ctx.storeId, record),
  ]);
  return { record: { ...record, version: record.version + 1 }, merged: nothingMerged };
}

async function merge({ db, clock }: CartDeps, ctx: Ctx, account: CartRecord, guest: CartRecord): Promise<Adopted> {
  const { cart, merged } = mergeLines(account, guest);
  const emptied = {
    ...guest,
    lines: [],
    accountId: account.accountId,
    state: "merged" as const,
    mergedInto: account.id,
  };
  const audit = auditEntry(clock, ctx, {
    action: "cart.merged",
    object: { type: "cart", id: account.id },
    after: { from: guest.id, ...merged },
  });
  await db.transact(audit, [
    nextCartWrite(ctx.storeId, { ...emptied, email: undefined, shippingAddress: undefined, billingAddress: undefined }),
    nextCartWrite(ctx.storeId, { ...cart, updatedAt: ctx.now }),
  ]);
  return { record: { ...cart, version: cart.version + 1 }, merged };
}

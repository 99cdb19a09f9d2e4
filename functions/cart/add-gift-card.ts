import type { cartOperations } from "@quayside/shared/cart/contract.ts";
import type { GiftCard } from "@quayside/shared/gift-cards/schema.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { findGiftCards, giftCardIdByCode } from "../gift-cards/store.ts";
import { unusable } from "../gift-cards/tenderables.ts";
import type { Verb } from "../http/route.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import { type CartDeps, editCart } from "./edit-cart.ts";

const mostCards = 5;
/** No card has it. */
const noCard = "none";

/** One answer for a code that is wrong and one that cannot be used, but for what only its holder may know. */
function cardRefused(reason: string): AppError {
  const details = { field: "code", reason };
  return new AppError("unprocessable", "GIFT_CARD_NOT_VALID", `This gift card ${reason}.`, details);
}

function tooManyCards(): AppError {
  return new AppError("unprocessable", "TOO_MANY_GIFT_CARDS", `An order takes at most ${mostCards} gift cards.`, {
    field: "code",
    reason: `is one more than the ${mostCards} an order takes`,
  });
}

type Deps = Pick<CartDeps, "db" | "clock">;

/** The card, if it can pay today. */
async function usableCard(deps: Deps, ctx: Ctx, id: string | undefined): Promise<GiftCard> {
  // A code that no card has asks as much of the table as any other, so that time tells nothing.
  const [card] = await findGiftCards(deps.db, ctx.storeId, [id ?? noCard], { consistent: true });
  const { timeZone } = await settingsOf(deps.db, ctx.storeId, deps.clock);
  if (!card) throw cardRefused("does not exist");
  const reason = unusable(card, ctx.now, timeZone);
  if (reason) throw cardRefused(reason);
  return card;
}

/** Its code is the only proof there is, and too long to be guessed. */
export const checkGiftCard: Verb<Deps, typeof cartOperations.checkGiftCard> = async (deps, ctx, { body }) =>
  usableCard(deps, ctx, await giftCardIdByCode(deps.db, ctx.storeId, body.code));

/** Keeps the card, never its code; what it pays is worked out on every view. */
export const addGiftCard: Verb<CartDeps, typeof cartOperations.addGiftCard> = (deps, ctx, { params, body }) =>
  editCart(deps, ctx, params.cartId, async (record) => {
    const { giftCards = [] } = record;
    const id = await giftCardIdByCode(deps.db, ctx.storeId, body.code);
    if (id !== undefined && giftCards.includes(id)) return record;
    if (giftCards.length >= mostCards) throw tooManyCards();
    const card = await usableCard(deps, ctx, id);
    return { ...record, giftCards: [...giftCards, card.id] };
  });

import { newGiftCardCode, writtenCode } from "@quayside/functions/gift-cards/code.ts";
import { systemClock } from "@quayside/functions/platform/clock.ts";

/** A card's code comes from a secret. Of these the secret is known, so that whoever starts the demo shop can try one. */
export const giftCardSecrets = { toTry: "a card of the demo shop", used: "a card of the demo shop that was used" };

export const codeFrom = (secret: string): string => newGiftCardCode({ ...systemClock, newSecret: () => secret });

/** As it stands on the card. */
export const giftCardToTry = writtenCode(codeFrom(giftCardSecrets.toTry));

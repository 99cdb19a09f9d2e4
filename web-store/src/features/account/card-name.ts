import type { SavedCard } from "@quayside/shared/account/contract.ts";

/** `Visa ending in 4242`. */
export function cardName({ brand, last4 }: Pick<SavedCard, "brand" | "last4">): string {
  return `${brand.charAt(0).toUpperCase()}${brand.slice(1)} ending in ${last4}`;
}

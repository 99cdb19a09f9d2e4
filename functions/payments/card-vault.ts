import type { SavedCard } from "@quayside/shared/account/contract.ts";

/** Where the provider keeps customers' cards; their numbers never reach us. Each method is safe to repeat. */
export interface CardVault {
  /** Whom the provider keeps cards for; the same customer always gets the same one. */
  openPayer(request: { storeId: string; customerId: string; email: string }): Promise<string>;
  cards(payerId: string): Promise<SavedCard[]>;
  /** Lets a browser add one card to this payer and nothing else. */
  beginCard(payerId: string): Promise<{ clientSecret: string }>;
  /** Refused with CARD_NOT_FOUND unless the card is the payer's. */
  removeCard(payerId: string, cardId: string): Promise<void>;
  /** Deletes the payer with all cards. */
  closePayer(payerId: string): Promise<void>;
}

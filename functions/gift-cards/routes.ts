import { giftCardOperations, storeCreditOperations } from "@quayside/shared/gift-cards/contract.ts";
import { route } from "../http/route.ts";
import { adjustStoreCredit } from "./adjust-store-credit.ts";
import { getGiftCard } from "./get-gift-card.ts";
import { getStoreCredit } from "./get-store-credit.ts";
import { issueGiftCard } from "./issue-gift-card.ts";
import { listGiftCardEntries } from "./list-gift-card-entries.ts";
import { listGiftCards } from "./list-gift-cards.ts";
import { listStoreCreditEntries } from "./list-store-credit-entries.ts";
import { setGiftCardState } from "./set-gift-card-state.ts";

export const giftCardRoutes = [
  route(giftCardOperations.list, listGiftCards),
  route(giftCardOperations.get, getGiftCard),
  route(giftCardOperations.entries, listGiftCardEntries),
  route(giftCardOperations.issue, issueGiftCard),
  route(giftCardOperations.setState, setGiftCardState),
  route(storeCreditOperations.get, getStoreCredit),
  route(storeCreditOperations.entries, listStoreCreditEntries),
  route(storeCreditOperations.adjust, adjustStoreCredit, { resumes: true }),
];

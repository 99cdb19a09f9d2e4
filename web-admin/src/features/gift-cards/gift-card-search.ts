import { GiftCardState } from "@quayside/shared/gift-cards/schema.ts";
import type * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

export const GiftCardSearch = listSearch({ state: GiftCardState });
export type GiftCardSearch = z.output<typeof GiftCardSearch>;

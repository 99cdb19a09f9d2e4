import { PromotionPhase } from "@quayside/shared/promotions/schema.ts";
import * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

const kinds = ["percentage", "fixed", "buy-get", "set-price", "tiered", "delivery", "gift"] as const;

export const PromotionSearch = listSearch({ phase: PromotionPhase, kind: z.enum(kinds) });
export type PromotionSearch = z.output<typeof PromotionSearch>;

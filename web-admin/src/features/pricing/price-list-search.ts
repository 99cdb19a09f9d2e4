import type * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

export const PriceListSearch = listSearch({});
export type PriceListSearch = z.output<typeof PriceListSearch>;

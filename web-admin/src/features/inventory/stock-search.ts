import * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

export const StockSearch = listSearch({ below: z.string().regex(/^[1-9]\d{0,3}$/) });
export type StockSearch = z.output<typeof StockSearch>;

export const MovementSearch = listSearch({});
export type MovementSearch = z.output<typeof MovementSearch>;

import type * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

export const ReconciliationSearch = listSearch({});
export type ReconciliationSearch = z.output<typeof ReconciliationSearch>;

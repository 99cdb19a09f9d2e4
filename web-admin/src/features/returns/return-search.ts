import type * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

export const ReturnSearch = listSearch({});
export type ReturnSearch = z.output<typeof ReturnSearch>;

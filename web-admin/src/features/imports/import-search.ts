import type * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

export const ImportSearch = listSearch({});
export type ImportSearch = z.output<typeof ImportSearch>;

import type * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

export const ExceptionSearch = listSearch({});
export type ExceptionSearch = z.output<typeof ExceptionSearch>;

import { ExceptionKind, ExceptionState } from "@quayside/shared/exceptions/contract.ts";
import type * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

export const ExceptionSearch = listSearch({ state: ExceptionState, kind: ExceptionKind });
export type ExceptionSearch = z.output<typeof ExceptionSearch>;

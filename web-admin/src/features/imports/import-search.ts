import { ImportKind } from "@quayside/shared/imports/schema.ts";
import * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

/** Products, where no kind is named. */
export const ImportSearch = listSearch({ kind: ImportKind });
export type ImportSearch = z.output<typeof ImportSearch>;

export const NewImportSearch = z.object({ kind: ImportKind.optional().catch(undefined) });

/** A kind that is in the path; another word there is a page that is not there. */
export const ImportParams = z.object({ kind: ImportKind, importId: z.string() });

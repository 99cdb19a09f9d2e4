import * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

export const CollectionSearch = listSearch({ kind: z.enum(["manual", "rule"]), visible: z.enum(["true", "false"]) });
export type CollectionSearch = z.output<typeof CollectionSearch>;

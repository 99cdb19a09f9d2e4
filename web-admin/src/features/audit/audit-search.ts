import * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

export const AuditSearch = listSearch({
  day: z.iso.date(),
  object: z.string().regex(/^[a-z-]+:[\w.-]+$/),
  action: z.string().max(60),
  /** The entry that is open. */
  entry: z.string().max(60),
});
export type AuditSearch = z.output<typeof AuditSearch>;

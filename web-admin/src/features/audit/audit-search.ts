import * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

export const AuditSearch = listSearch({
  from: z.iso.date(),
  to: z.iso.date(),
  actor: z.string().max(100),
  type: z.string().regex(/^[a-z-]{1,40}$/),
  object: z.string().regex(/^[a-z-]+:[\w.-]+$/),
  action: z.string().max(60),
  /** The entry that is open. */
  entry: z.string().max(60),
});
export type AuditSearch = z.output<typeof AuditSearch>;

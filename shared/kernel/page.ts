import * as z from "zod";

/** Query of every list: an opaque cursor from the page before, and how many rows. */
export const PageQuery = z.object({
  cursor: z.string().max(2000).optional(),
  per_page: z.coerce.number().int().min(1).max(100).default(50),
});
export type PageQuery = z.output<typeof PageQuery>;

/** What a list verb returns; on the wire `items` is `data`, and the rest is in `meta`. */
export interface Page<T> {
  items: T[];
  /** Absent on the last page. */
  nextCursor?: string;
  /** Only where counting is free: no exact counts on hot paths. */
  total?: number;
}

export function pageOf<T extends z.core.$ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().optional(), total: z.int().optional() });
}

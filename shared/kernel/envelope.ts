import * as z from "zod";

/** Success and error envelopes of the API documents. */
export const Meta = z.object({
  timestamp: z.string(),
  request_id: z.string().optional(),
  page: z.int().optional(),
  per_page: z.int().optional(),
  total: z.int().optional(),
  next_cursor: z.string().optional(),
});
export type Meta = z.output<typeof Meta>;

export const Failure = z.object({
  status: z.literal("error"),
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z
      .object({
        field: z.string().optional(),
        reason: z.string().optional(),
        issues: z.array(z.object({ field: z.string(), reason: z.string() })).optional(),
      })
      .loose(),
  }),
  meta: Meta,
});
export type Failure = z.output<typeof Failure>;

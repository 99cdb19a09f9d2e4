import * as z from "zod";

export const ReferenceSearch = z.object({
  /** The part of the API that is shown: a tag of the document. */
  part: z.string().max(60).optional().catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
});
export type ReferenceSearch = z.output<typeof ReferenceSearch>;

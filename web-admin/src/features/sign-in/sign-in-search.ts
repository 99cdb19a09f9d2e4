import * as z from "zod";

export const SignInSearch = z.object({
  /** The address to go on to; of this app only. */
  next: z
    .string()
    .regex(/^\/(?![/\\])/)
    .max(2000)
    .optional()
    .catch(undefined),
});

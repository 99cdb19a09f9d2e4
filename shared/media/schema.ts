import * as z from "zod";
import { Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";

export const largestUpload = 20_000_000;
/** What may be uploaded; what a file really is, is read from its bytes. */
export const UploadType = z.enum(["image/jpeg", "image/png", "image/webp", "image/avif", "image/gif"]);

/** An uploaded picture. `ready`: it exists under `key` in every width and format. */
export const MediaImage = z.object({
  id: idSchema("image"),
  version: z.int(),
  key: z.string(),
  filename: z.string(),
  state: z.enum(["uploading", "processing", "ready", "refused"]),
  /** Why it was refused, for people. */
  reason: z.string().optional(),
  /** Of the original, in pixels, as it is seen upright. */
  width: z.int().optional(),
  height: z.int().optional(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type MediaImage = z.output<typeof MediaImage>;

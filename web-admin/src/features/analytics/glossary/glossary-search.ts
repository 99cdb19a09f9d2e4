import * as z from "zod";
import { forgivingShape } from "../../../lib/forgiving.ts";

export const GlossarySearch = z.object(
  forgivingShape({
    q: z.string().trim().min(1).max(100),
    module: z.enum(["inventory", "sales", "returns", "ads", "pricing", "seasons", "store"]),
  }),
);
export type GlossarySearch = z.output<typeof GlossarySearch>;

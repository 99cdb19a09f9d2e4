import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { collectPath } from "./pixel.ts";
import { Beacon } from "./schema.ts";

export const trackingOperations = {
  collect: operation({
    id: "tracking.collect",
    method: "POST",
    path: collectPath,
    access: "public",
    summary: "What happened in a visit to the storefront; answered at once, counted later",
    body: Beacon,
    output: z.object({ accepted: z.int().describe("0 where the caller asked not to be tracked, or is no person") }),
    status: 202,
    idempotency: "natural",
  }),
};

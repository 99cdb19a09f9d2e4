import type { Request } from "./world/call.ts";

const question = { metrics: ["revenue", "orders"], dimensions: ["sku"], range: "this-year", grain: "month" };

/** What operations of figures need, as `examples` has it. */
export const figureExamples: Record<string, () => Promise<Request>> = {
  "analytics.query": async () => ({ body: question }),
  "analytics.values": async () => ({ params: { dimension: "sku" } }),
};

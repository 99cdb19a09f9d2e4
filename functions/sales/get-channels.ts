import { askedBy } from "@quayside/shared/analytics/search.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import { ask } from "../analytics/ask.ts";
import type { Verb } from "../http/route.ts";
import { headlineMetrics, question } from "./asking.ts";
import { openSales, type SalesDeps } from "./open-sales.ts";

const dimensions = ["channel", "traffic_source", "device", "referrer", "campaign"] as const;
const metrics = [...headlineMetrics, "product_contribution"];

export const getChannels: Verb<SalesDeps, typeof salesOperations.channels> = async (deps, ctx, { query }) => {
  const asked = askedBy(query);
  const { scope } = await openSales(deps, ctx, query);
  const answers = dimensions.map(async (dimension) => {
    const answer = await ask(deps, ctx, question({ ...asked, metrics, dimensions: [dimension], limit: 50 }));
    return { dimension, answer };
  });
  return { ...scope, by: await Promise.all(answers) };
};

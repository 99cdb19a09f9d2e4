import { env } from "@quayside/functions/platform/env.ts";
import { findSettings } from "@quayside/functions/settings/store.ts";
import type { Operation } from "@quayside/shared/contract/operation.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import * as z from "zod";
import { cartExamples } from "./cart-examples.ts";
import { catalogExamples } from "./catalog-examples.ts";
import { customerExamples } from "./customer-examples.ts";
import type { Example } from "./example.ts";
import { figureExamples } from "./figure-examples.ts";
import { fileExamples } from "./file-examples.ts";
import { forecastExamples } from "./forecast-examples.ts";
import { orderExamples } from "./order-examples.ts";
import { pricingExamples } from "./pricing-examples.ts";
import { reportExamples } from "./report-examples.ts";
import { salesExamples } from "./sales-examples.ts";
import { staffExamples } from "./staff-examples.ts";
import { stockExamples } from "./stock-examples.ts";
import type { Request } from "./world/call.ts";
import { withKey } from "./world/shopper.ts";
import type { World } from "./world.ts";

/**
 * One request per operation that must succeed, with the objects it needs made anew by each call. Operations that need no
 * input have no row.
 */
const examples: Record<string, Example> = {
  "catalog.product": async ({ thing }) => ({ params: { slug: thing.slug } }),
  "search.suggest": async () => ({ query: { q: "thi" } }),
  "store.page": async () => ({ params: { name: "returns" } }),
  "settings.update": async ({ table }) => {
    const settings = await findSettings(table.db, env.storeId);
    return { body: { version: settings?.version, name: "Renamed" } };
  },
  ...cartExamples,
  ...staffExamples,
  ...catalogExamples,
  ...fileExamples,
  ...orderExamples,
  ...stockExamples,
  ...customerExamples,
  ...figureExamples,
  ...pricingExamples,
  ...reportExamples,
  ...salesExamples,
  ...forecastExamples,
};
/** Ids of operations that have a row. */
export const exampleIds = Object.keys(examples);

export function needsInput({ params, query, body }: Operation): boolean {
  return [params, query, body].some((shape) => shape && !z.safeParse(shape, {}).success);
}

/** A request that the operation must grant to whoever may make it; each call makes one that nothing happened to yet. */
export async function exampleOf(world: World, operation: Operation): Promise<Request> {
  const { id, idempotency } = operation;
  const make = examples[id];
  if (!make && needsInput(operation))
    throw new AppError("internal", "NO_EXAMPLE", `${id} needs input: add a row "${id}" to scripts/prove/examples.ts`);
  const request = make ? await make(world) : {};
  return idempotency === "key" ? withKey(request) : request;
}

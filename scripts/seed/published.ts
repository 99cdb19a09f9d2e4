import { setTimeout as sleep } from "node:timers/promises";

/** Polls for ten minutes at most: a large catalogue is on its way for a while. */
const tries = 1200;

/** Waits until shoppers find so many products: the events of an import are on their way to the search snapshot. */
export async function published(origin: string, products: number): Promise<void> {
  for (let tried = 0; tried < tries; tried += 1) {
    const response = await fetch(`${origin}/api/v1/search/products?per_page=1`);
    const { data } = (await response.json()) as { data?: { total: number } };
    if ((data?.total ?? 0) >= products) return;
    await sleep(500);
  }
  throw new Error("the imported products were not published within ten minutes; see what the event loop says above");
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testSettings } from "../cart/test-shop.ts";
import { compactLake } from "./compact-lake.ts";
import type { LakeDeps } from "./deps.ts";
import { inboxKey, putFacts } from "./inbox.ts";
import { rebuildLake } from "./rebuild-lake.ts";
import { lakeRows } from "./test-lake-shop.ts";
import { anyStory, statesOf, type ToldShop, tellOrder, tellRest, toldWorld } from "./test-told-shop.ts";

const { openShop } = toldWorld("lake", 11);

/** Everything a process does outside of itself ends at once, before or after the call that is its last. */
function dying(deps: LakeDeps, callsLeft: number, isLastDone: boolean): LakeDeps {
  let left = callsLeft;
  const guarded = <T extends object>(of: T, names: readonly (keyof T)[]): T => {
    const wrapped = { ...of };
    for (const name of names) {
      const real = of[name] as unknown as (...given: unknown[]) => Promise<unknown>;
      const call = async (...given: unknown[]) => {
        left -= 1;
        if (left < 0 || (left === 0 && !isLastDone)) throw new Error("killed");
        const answer = await real(...given);
        if (left === 0) throw new Error("killed");
        return answer;
      };
      Object.assign(wrapped, { [name]: call });
    }
    return wrapped;
  };
  const lake = guarded(deps.lake, ["put", "upload", "download", "list", "remove"]);
  return { ...deps, lake, db: guarded(deps.db, ["scratch", "get", "query"]) };
}

/** What happens between batches: nothing, a compaction, one that dies on the way, or two at once. */
const anyBreak = fc.record({
  kind: fc.constantFrom("none", "compact", "dies", "two"),
  calls: fc.integer({ min: 1, max: 60 }),
  isLastDone: fc.boolean(),
});
type Break = { kind: string; calls: number; isLastDone: boolean };

async function breaking(shop: ToldShop, { kind, calls, isLastDone }: Break): Promise<void> {
  if (kind === "none") return;
  if (kind === "two") {
    const [one, other] = [shop.deps(), shop.deps()];
    await Promise.all([compactLake(one, shop.ctx()), compactLake(other, shop.ctx())]);
    return;
  }
  if (kind === "compact") return void (await compactLake(shop.deps(), shop.ctx()));
  await compactLake(dying(shop.deps(), calls, isLastDone), shop.ctx()).catch((error: Error) => {
    if (error.message !== "killed") throw error;
  });
}

const anyFaults = fc.record({
  stories: fc.array(anyStory, { minLength: 2, maxLength: 5 }),
  /** By what each fact is ordered, so that they come in any order. */
  places: fc.array(fc.nat(1000), { minLength: 12, maxLength: 40 }),
  batchSize: fc.integer({ min: 3, max: 12 }),
  /** Which batches come again at the end. */
  again: fc.array(fc.nat(20), { maxLength: 4 }),
  breaks: fc.array(anyBreak, { minLength: 4, maxLength: 6 }),
});

describe("whatever happens on the way", () => {
  test("the lake becomes what a full rebuild makes of the shop's records, row by row", async () => {
    await fc.assert(
      fc.asyncProperty(anyFaults, async ({ stories, places, batchSize, again, breaks }) => {
        const shop = await openShop();
        // The lake begins empty, so that all of it comes by the inbox.
        await rebuildLake(shop.deps(), shop.ctx());
        const told = await tellRest(shop);
        for (const story of stories) told.push(...(await tellOrder(shop, statesOf(shop, story))));
        const order = told.map((fact, at) => ({ fact, place: places[at % places.length] ?? 0 }));
        const facts = order.toSorted((one, other) => one.place - other.place).map(({ fact }) => fact);
        const batches = Array.from({ length: Math.ceil(facts.length / batchSize) }, (_, at) =>
          facts.slice(at * batchSize, (at + 1) * batchSize),
        );
        const deliver = async (at: number) => {
          const batch = batches[at % batches.length] ?? [];
          const key = inboxKey(shop.storeId, { first: `${at % batches.length}`, last: "x" }, testSettings);
          await putFacts(shop.deps().lake, key, batch);
        };
        for (const at of batches.keys()) {
          await deliver(at);
          await breaking(shop, breaks[at % breaks.length] as Break);
        }
        await compactLake(shop.deps(), shop.ctx());
        for (const at of again) await deliver(at);
        await compactLake(shop.deps(), shop.ctx());
        const rows = await lakeRows(shop.deps(), shop.storeId);
        await rebuildLake(shop.deps(), shop.ctx());
        expect(rows).toEqual(await lakeRows(shop.deps(), shop.storeId));
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Customer } from "@quayside/shared/customers/schema.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import type { Return } from "@quayside/shared/returns/schema.ts";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { auditEntry } from "../audit/store.ts";
import { testSettings } from "../cart/test-shop.ts";
import { productWrites, removeProductWrites } from "../catalog/store.ts";
import { seededClock } from "../checkout/test-checkout.ts";
import { customerWrites } from "../customers/store.ts";
import { derived } from "../orders/lifecycle.ts";
import { newOrderWrites, orderWrites } from "../orders/store.ts";
import { systemCtx } from "../platform/ctx.ts";
import { newReturnWrites } from "../returns/store.ts";
import { testProduct } from "../search/test-catalogue.ts";
import { settingsWrite } from "../settings/store.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import type { Write } from "../store/write.ts";
import { compactLake } from "./compact-lake.ts";
import type { LakeDeps } from "./deps.ts";
import type { Fact } from "./facts/fact.ts";
import { factsOf, factsOfCustomer, factsOfProduct, factsOfRemoved, factsOfReturn } from "./facts-of.ts";
import { inboxKey, putFacts } from "./inbox.ts";
import { rebuildLake } from "./rebuild-lake.ts";
import { storeTime } from "./store-time.ts";
import { folderObjects, lakeRows } from "./test-lake-shop.ts";
import { afterStep, anyHistory, type LineSpec, money, orderOf, type Step } from "./test-orders.ts";

const clock = seededClock(11);
const folder = mkdtempSync(join(tmpdir(), "lake-"));
const zone = testSettings.timeZone;
const timeOf = storeTime(zone);
let dynamo: TestDynamo;
let db: Db;
let shops = 0;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("lake"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "lake", clock });
});
afterAll(async () => {
  await dynamo.stop();
  rmSync(folder, { recursive: true, force: true });
});

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

async function openShop() {
  shops += 1;
  const storeId = `shop${shops}`;
  const ctx = () => systemCtx(storeId, "test", clock);
  const write = (...writes: Write[]) =>
    db.transact(auditEntry(clock, ctx(), { action: "test.arranged", object: { type: "test", id: "x" } }), writes);
  await write(settingsWrite(storeId, testSettings));
  const bucket = folderObjects(join(folder, storeId));
  let processes = 0;
  const deps = (): LakeDeps => {
    processes += 1;
    return { db, clock, lake: bucket, scratchDir: join(folder, `${storeId}-tmp-${processes % 2}`), memoryMb: 256 };
  };
  return { storeId, ctx, write, deps };
}
type Shop = Awaited<ReturnType<typeof openShop>>;

interface Story {
  history: { specs: LineSpec[]; included: boolean; delivery: number; steps: Step[] };
  /** Days after the first; one may come before what the lake already has of its customer. */
  day: number;
  person: number;
  isCancelled: boolean;
  /** Days between its steps. */
  pace: number;
}

const anyStory: fc.Arbitrary<Story> = fc.record({
  history: anyHistory,
  day: fc.integer({ min: 0, max: 75 }),
  person: fc.integer({ min: 0, max: 3 }),
  isCancelled: fc.boolean(),
  pace: fc.integer({ min: 1, max: 25 }),
});

const dayAt = (days: number) => new Date(Date.UTC(2026, 0, 20, 23, 30) + days * 86_400_000).toISOString();

/** Every state an order goes through, the first being unpaid. */
function statesOf({ history, day, person, isCancelled, pace }: Story): Order[] {
  const placedAt = dayAt(day);
  const base = orderOf(history.specs, history.included, history.delivery);
  const id = clock.newId("order");
  const customerId = person === 0 ? undefined : `cus_${person}`;
  const paid = base.paymentEvents.map((event) => ({ ...event, at: placedAt }));
  const first = derived({ ...base, id, number: id, version: 1, customerId, placedAt, paymentEvents: [] } as Order);
  const states = [first, derived({ ...first, version: 2, paymentEvents: paid })];
  if (isCancelled) return [...states, derived({ ...(states[1] as Order), version: 3, state: "cancelled" })];
  for (const [at, step] of history.steps.entries()) {
    const before = states.at(-1) as Order;
    states.push({ ...afterStep(before, step, at, dayAt(day + (at + 1) * pace)), version: before.version + 1 });
  }
  return states;
}

async function tellOrder(shop: Shop, states: readonly Order[]): Promise<Fact[]> {
  const recordOf = (order: Order) => ({ order, reservations: [], promotionUses: [] });
  for (const [at, order] of states.entries()) {
    const before = states[at - 1];
    await shop.write(
      ...(before
        ? orderWrites(shop.storeId, recordOf(before), recordOf(order))
        : newOrderWrites(shop.storeId, recordOf(order))),
    );
  }
  return states.map((order) => factsOf(order, timeOf, order.placedAt));
}

/** Products of the orders' SKUs, of which one changes its brand and one goes; people; and a return of nobody knows what. */
async function tellRest(shop: Shop): Promise<Fact[]> {
  const made = [0, 1, 2].map((at) => {
    const base = testProduct(`Thing ${shop.storeId} ${at}`);
    return { ...base, variants: base.variants.map((each) => ({ ...each, sku: `SKU-${at}` })) };
  });
  const facts: Fact[] = [];
  for (const [at, product] of made.entries()) {
    await shop.write(...productWrites(shop.storeId, product));
    const next = { ...product, version: 2, brand: `Brand ${at}` };
    await shop.write(...productWrites(shop.storeId, next, product));
    facts.push(factsOfProduct(product, zone), factsOfProduct(next, zone));
    if (at > 0) continue;
    await shop.write(...removeProductWrites(shop.storeId, next));
    facts.push(factsOfRemoved("product", next.id, next.version, next.updatedAt));
  }
  for (const person of [1, 2]) {
    const customer: Omit<Customer, "stats"> = {
      ...{ id: `cus_${person}`, version: 1, email: `p${person}@example.com`, name: "P", state: "registered" },
      ...{ groups: [], addresses: [], marketing: { email: false }, tags: [], country: "GB", source: "account" },
      ...{ createdAt: "2026-01-01T10:00:00.000Z", updatedAt: "2026-01-01T10:00:00.000Z" },
    };
    await shop.write(...customerWrites(shop.storeId, customer));
    facts.push(factsOfCustomer(customer, zone));
  }
  const back: Return = {
    ...{ id: clock.newId("return"), version: 1, number: "C9", email: "", name: "", country: "FR" },
    lines: [{ lineId: "1", sku: "SKU-7", title: "Old thing", quantity: 2, amount: money(500) }],
    ...{ source: { kind: "import" }, total: money(500), returnedAt: dayAt(40) },
  };
  await shop.write(...newReturnWrites(shop.storeId, back));
  return [...facts, factsOfReturn(back, timeOf)];
}

/** What happens between batches: nothing, a compaction, one that dies on the way, or two at once. */
const anyBreak = fc.record({
  kind: fc.constantFrom("none", "compact", "dies", "two"),
  calls: fc.integer({ min: 1, max: 60 }),
  isLastDone: fc.boolean(),
});
type Break = { kind: string; calls: number; isLastDone: boolean };

async function breaking(shop: Shop, { kind, calls, isLastDone }: Break): Promise<void> {
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
  stories: fc.array(anyStory, { minLength: 2, maxLength: 6 }),
  /** By what each fact is ordered, so that they come in any order. */
  places: fc.array(fc.nat(1000), { minLength: 12, maxLength: 40 }),
  batchSize: fc.integer({ min: 1, max: 9 }),
  /** Which batches come again at the end. */
  again: fc.array(fc.nat(20), { maxLength: 4 }),
  breaks: fc.array(anyBreak, { minLength: 4, maxLength: 8 }),
});

describe("whatever happens on the way", () => {
  test("the lake becomes what a full rebuild makes of the shop's records, row by row", async () => {
    await fc.assert(
      fc.asyncProperty(anyFaults, async ({ stories, places, batchSize, again, breaks }) => {
        const shop = await openShop();
        // The lake begins empty, so that all of it comes by the inbox.
        await rebuildLake(shop.deps(), shop.ctx());
        const told = await tellRest(shop);
        for (const story of stories) told.push(...(await tellOrder(shop, statesOf(story))));
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
      { numRuns: 4, endOnFailure: true },
    );
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Customer } from "@quayside/shared/customers/schema.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import type { Return } from "@quayside/shared/returns/schema.ts";
import fc from "fast-check";
import { afterAll, beforeAll } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { auditEntry } from "../audit/store.ts";
import { testSettings } from "../cart/test-shop.ts";
import { productWrites, removeProductWrites } from "../catalog/store.ts";
import { seededClock } from "../checkout/test-checkout.ts";
import { customerWrites } from "../customers/store.ts";
import { derived } from "../orders/lifecycle.ts";
import { newOrderWrites, orderWrites } from "../orders/store.ts";
import { systemCtx } from "../platform/ctx.ts";
import type { TestClock } from "../platform/test-clock.ts";
import { newReturnWrites } from "../returns/store.ts";
import { testProduct } from "../search/test-catalogue.ts";
import { settingsWrite } from "../settings/store.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import type { Write } from "../store/write.ts";
import type { LakeDeps } from "./deps.ts";
import type { Fact } from "./facts/fact.ts";
import { factsOf, factsOfCustomer, factsOfProduct, factsOfRemoved, factsOfReturn } from "./facts-of.ts";
import { storeTime } from "./store-time.ts";
import { folderObjects } from "./test-lake-shop.ts";
import { afterStep, anyHistory, type LineSpec, money, orderOf, type Step } from "./test-orders.ts";

const zone = testSettings.timeZone;
const timeOf = storeTime(zone);
let shops = 0;

interface World {
  db: Db;
  clock: TestClock;
  folder: string;
}

/** An empty shop of its own on the world's table, with a bucket that is a folder. */
export async function openToldShop({ db, clock, folder }: World) {
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
  return { db, clock, storeId, ctx, write, deps };
}

/** A table, a clock and a folder for the shops of a test file, which go with its last test. */
export function toldWorld(name: string, seed: number) {
  const clock = seededClock(seed);
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  let dynamo: TestDynamo;
  let db: Db;
  beforeAll(async () => {
    dynamo = await startTestDynamo(tableDefinition(name), { stream: false });
    db = createDb({ client: documentClient(dynamo.client), tableName: name, clock });
  });
  afterAll(async () => {
    await dynamo.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    ...{ clock, folder },
    get db() {
      return db;
    },
    openShop: () => openToldShop({ db, clock, folder }),
  };
}
export type ToldShop = Awaited<ReturnType<typeof openToldShop>>;

export interface Story {
  history: { specs: LineSpec[]; included: boolean; delivery: number; steps: Step[] };
  /** Days after the first; one may come before what the lake already has of its customer. */
  day: number;
  person: number;
  isCancelled: boolean;
  /** Days between its steps. */
  pace: number;
}

export const anyStory: fc.Arbitrary<Story> = fc.record({
  history: anyHistory,
  day: fc.integer({ min: 0, max: 75 }),
  person: fc.integer({ min: 0, max: 3 }),
  isCancelled: fc.boolean(),
  pace: fc.integer({ min: 1, max: 25 }),
});

const dayAt = (days: number) => new Date(Date.UTC(2026, 0, 20, 23, 30) + days * 86_400_000).toISOString();

/** Every state an order goes through, the first being unpaid. */
export function statesOf({ clock }: ToldShop, { history, day, person, isCancelled, pace }: Story): Order[] {
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

export async function tellOrder(shop: ToldShop, states: readonly Order[]): Promise<Fact[]> {
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
export async function tellRest(shop: ToldShop): Promise<Fact[]> {
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
    ...{ id: shop.clock.newId("return"), version: 1, number: "C9", email: "", name: "", country: "FR" },
    lines: [{ lineId: "1", sku: "SKU-7", title: "Old thing", quantity: 2, amount: money(500) }],
    ...{ source: { kind: "import" }, total: money(500), returnedAt: dayAt(40) },
  };
  await shop.write(...newReturnWrites(shop.storeId, back));
  return [...facts, factsOfReturn(back, timeOf)];
}

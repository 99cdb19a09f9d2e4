import { startTestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import type { AskDeps } from "../analytics/ask.ts";
import { openTestShop, type TestShop, testSettings, testStoreId } from "../cart/test-shop.ts";
import { openTestLake, type TestLake } from "../lake/test-lake.ts";
import type { LakeRow, TestSale } from "../lake/test-sales.ts";
import { type Ctx, systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";

export interface TestSalesDesk {
  deps: AskDeps & { clock: ReturnType<typeof testClock> };
  ctx: Ctx;
  shop: TestShop;
  lake: TestLake;
  close(): Promise<void>;
}

/** A shop with settings on a real table, and a lake of its sales. */
export async function openTestSalesDesk(
  sales: readonly TestSale[],
  { products = [], now = "2011-12-01T12:00:00.000Z" }: { products?: readonly LakeRow[]; now?: string } = {},
): Promise<TestSalesDesk> {
  const clock = testClock(now);
  const dynamo = await startTestDynamo(tableDefinition("sales"), { stream: false });
  const db = createDb({ client: documentClient(dynamo.client), tableName: "sales", clock });
  const shop = await openTestShop(db, clock, testSettings);
  const lake = await openTestLake({ sales, products, timeZone: testSettings.timeZone });
  return {
    deps: { db, clock, lake: lake.lake },
    ctx: systemCtx(testStoreId, "test", clock),
    ...{ shop, lake },
    close: async () => {
      await dynamo.stop();
      await lake.close();
    },
  };
}

const words = ["mug", "lamp", "bag", "clock", "tin", "frame", "plate", "candle", "heart", "bunting"];

export const testProducts: LakeRow[] = words.map((word, index) => ({
  ...{ sku: `${word.toUpperCase()}-1`, product_id: `prd_${word}`, title: `The ${word}` },
  ...{ category: ["Kitchen", "Light", "Bags"][index % 3] ?? "Bags", brand: index % 2 === 0 ? "Quay" : null },
  ...{ department: "Home", supplier: null, product_status: "active" },
}));

/** Chance that is the same every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** So many orders over two years until 30 November 2011, of forty customers who differ much, and of some that nobody knows. */
export function testSales(count: number, seed = 1): TestSale[] {
  const random = seeded(seed);
  const whole = (below: number) => Math.floor(random() * below);
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.UTC(2009, 11, 1) + whole(730 * 24 * 60) * 60_000).toISOString();
    const lines = Array.from({ length: 1 + whole(4) }, () => {
      const units = 1 + whole(6);
      const cost = random() < 0.8 ? { cost: 100 + whole(400) } : {};
      const word = words[Math.floor(random() ** 2 * words.length)] ?? "mug";
      return { sku: `${word.toUpperCase()}-1`, units, gross: units * (200 + whole(900)), ...cost };
    });
    const customer = random() < 0.9 ? { customer: `cus_${Math.floor(random() ** 2 * 40)}` } : {};
    const dimensions = { country: ["GB", "FR", null][whole(3)] ?? null, channel: ["web", "retail"][whole(2)] ?? "web" };
    return { id: `o${index}`, at, ...customer, lines, dimensions };
  });
}

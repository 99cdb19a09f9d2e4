import { testSettings } from "../../cart/test-shop.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { memoryObjects } from "../../reports/test-reporter.ts";
import { openTestSalesDesk, type TestSalesDesk, testProducts, testSales } from "../../sales/test-sales-desk.ts";
import { settingsWrite } from "../../settings/store.ts";
import type { NightDeps } from "./deps.ts";
import { forecastNightly } from "./forecast-nightly.ts";

export interface TestNight {
  deps: NightDeps & TestSalesDesk["deps"];
  ctx: Ctx;
  shop: TestSalesDesk["shop"];
  kept: Map<string, Uint8Array>;
  /** Runs of the job until there is nothing left to do. */
  run(): Promise<void>;
  /** Another store with the same sales, which had no night yet. */
  another(): Promise<void>;
  close(): Promise<void>;
}

/** A shop of six weeks of sales, early in the morning of a day. */
export async function openTestNight(now = "2011-11-25T06:00:00.000Z"): Promise<TestNight> {
  const sales = testSales(6000).filter(({ at }) => at >= "2011-10-14");
  const desk = await openTestSalesDesk(sales, { products: testProducts, now });
  const { kept, objects } = memoryObjects();
  const deps = { ...desk.deps, objects };
  let stores = 0;
  const night: TestNight = {
    ...{ deps, kept, ctx: desk.ctx, shop: desk.shop, close: () => desk.close() },
    async run() {
      while (Number((await forecastNightly(deps, night.ctx)).left) > 0) deps.clock.advance(300_000);
    },
    async another() {
      stores += 1;
      const storeId = `another-${stores}`;
      await deps.db.scratch(settingsWrite(storeId, { ...testSettings, version: 1 }));
      night.ctx = { ...desk.ctx, storeId };
    },
  };
  return night;
}

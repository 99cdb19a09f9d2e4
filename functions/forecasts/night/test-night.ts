import { memoryObjects } from "../../reports/test-reporter.ts";
import { openTestSalesDesk, type TestSalesDesk, testProducts, testSales } from "../../sales/test-sales-desk.ts";
import type { NightDeps } from "./deps.ts";
import { forecastNightly } from "./forecast-nightly.ts";

export interface TestNight {
  desk: TestSalesDesk;
  deps: NightDeps & TestSalesDesk["deps"];
  kept: Map<string, Uint8Array>;
  /** Runs of the job until there is nothing left to do. */
  run(deps?: NightDeps): Promise<void>;
  close(): Promise<void>;
}

/** A shop of two years of sales, early in the morning of a day. */
export async function openTestNight(now = "2011-11-25T06:00:00.000Z"): Promise<TestNight> {
  const desk = await openTestSalesDesk(testSales(2000), { products: testProducts, now });
  const { kept, objects } = memoryObjects();
  const deps = { ...desk.deps, objects };
  return {
    ...{ desk, deps, kept, close: () => desk.close() },
    async run(own = deps) {
      while (Number((await forecastNightly(own, desk.ctx)).left) > 0) desk.deps.clock.advance(300_000);
    },
  };
}

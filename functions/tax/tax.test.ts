import type { StoreSettings } from "@quayside/shared/store/schema.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testSettings } from "../cart/test-shop.ts";
import { taxOn } from "./line-tax.ts";
import { taxSummary } from "./summary.ts";
import { taxTables } from "./table-provider.ts";

describe("the zone is where the goods go", () => {
  const rates = (destination: Parameters<typeof taxTables.rates>[1], settings: StoreSettings = testSettings) =>
    taxTables.rates(settings, destination).then(({ reduced }) => reduced);
  const [gb, fr, us] = [{ country: "GB" }, { country: "FR" }, { country: "US" }];

  test("shipping address, else billing address, else the store's country", async () => {
    expect(await rates({ shippingAddress: fr, billingAddress: gb })).toBe(55_000);
    expect(await rates({ billingAddress: fr })).toBe(55_000);
    expect(await rates({})).toBe(50_000);
  });

  test("a shipping address outside every zone is not taxed by where the bill goes", async () => {
    expect(await rates({ shippingAddress: us, billingAddress: gb })).toBe(0);
    expect(await rates({}, { ...testSettings, taxZones: [] })).toBe(0);
  });
});

describe("tax on an amount", () => {
  const amount = fc.integer({ min: 0, max: 1e12 });
  const rate = fc.integer({ min: 0, max: 1_000_000 });

  test("net and tax are the gross; neither is negative", () => {
    fc.assert(
      fc.property(amount, rate, (gross, percent) => {
        const { net, tax } = taxOn(gross, percent, true);
        expect(net + tax).toBe(gross);
        expect(Math.min(net, tax)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("a gross made from a net has that net again, at every rate", () => {
    fc.assert(
      fc.property(amount, rate, (net, percent) => {
        const { tax } = taxOn(net, percent, false);
        expect(taxOn(net + tax, percent, true)).toEqual({ rate: percent, net, tax });
      }),
    );
  });
});

test("the summary has a row per rate, highest first, and loses nothing", () => {
  const part = (rate: number, net: number, tax: number) => ({ rate, net, tax });
  expect(taxSummary([part(50_000, 100, 5), part(200_000, 10, 2), part(50_000, 20, 1), part(0, 7, 0)])).toEqual([
    part(200_000, 10, 2),
    part(50_000, 120, 6),
    part(0, 7, 0),
  ]);
  expect(taxSummary([])).toEqual([]);
});

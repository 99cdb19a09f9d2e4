import type { Product } from "@quayside/shared/catalog/schema.ts";
import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import type { StoreSettings } from "@quayside/shared/store/schema.ts";
import { auditEntry } from "../audit/store.ts";
import { plainProduct } from "../catalog/plain-product.ts";
import { productWrites } from "../catalog/store.ts";
import { receiveStock } from "../inventory/receive-stock.ts";
import type { Clock } from "../platform/clock.ts";
import { systemCtx } from "../platform/ctx.ts";
import { promotionWrites } from "../promotions/store.ts";
import { settingsWrite } from "../settings/store.ts";
import type { Db } from "../store/db.ts";
import type { Write } from "../store/write.ts";

export const testStoreId = "test";

const days = { min: 1, max: 3 };

/** British prices with tax; parcels to Britain and, dearer, to France. */
export const testSettings: StoreSettings = {
  contact: { email: "hello@example.com", legal: "Shop Ltd, 1 Quay" },
  ...{ version: 1, name: "Test shop", currency: "GBP", timeZone: "Europe/London", locale: "en-GB" },
  ...{ defaultCountry: "GB", mailFrom: "shop@example.com", pricesIncludeTax: true },
  reservationSeconds: 900,
  locations: [
    { id: "main", name: "Main warehouse", active: true, priority: 1 },
    { id: "north", name: "North", active: true, priority: 2 },
  ],
  taxZones: [
    { id: "gb", name: "Britain", countries: ["GB"], rates: { standard: 200_000, reduced: 50_000, zero: 0 } },
    { id: "fr", name: "France", countries: ["FR"], rates: { standard: 200_000, reduced: 55_000, zero: 0 } },
  ],
  dispatch: { cutOff: "14:00", weekdays: [1, 2, 3, 4, 5], holidays: [] },
  deliveryZones: [
    {
      ...{ id: "gb", name: "Britain", countries: ["GB"] },
      options: [
        {
          ...{ id: "standard", name: "Standard", days, taxClass: "standard", freeFrom: 5000 },
          rates: [{ upToGrams: 2000, price: 395 }],
        },
        { id: "heavy", name: "Pallet", days, taxClass: "standard", rates: [{ upToGrams: 90_000, price: 4900 }] },
      ],
    },
    {
      ...{ id: "fr", name: "France", countries: ["FR"] },
      options: [{ id: "europe", name: "Europe", days, taxClass: "standard", rates: [{ upToGrams: 2000, price: 995 }] }],
    },
  ],
};

export interface TestShop {
  write(...writes: Write[]): Promise<void>;
  /** A product of one variant, its SKU being its slug in capitals. */
  product(slug: string, price: number, more?: Partial<Product["variants"][number]>): Promise<Product>;
  stock(sku: string, units: number): Promise<void>;
  promotion(code: string, percent: number, more?: Partial<Promotion>): Promise<Promotion & { code: string }>;
}

/** A shop with settings, for tests of verbs on a real table. */
export async function openTestShop(db: Db, clock: Clock, settings = testSettings): Promise<TestShop> {
  const ctx = { ...systemCtx(testStoreId, "test", clock), requestId: "req" };
  const write = (...writes: Write[]) =>
    db.transact(auditEntry(clock, ctx, { action: "test.arranged", object: { type: "test", id: "shop" } }), writes);
  await write(settingsWrite(testStoreId, settings));
  return {
    write,
    async product(slug, price, more = {}) {
      const product: Product = {
        ...plainProduct,
        ...{ id: clock.newId("product"), slug, title: `The ${slug}`, status: "active", published: true },
        ...{ categoryId: clock.newId("category"), currency: settings.currency },
        ...{ images: [{ key: slug, alt: slug }], options: [{ name: "Size", values: ["M"] }] },
        ...{ createdAt: ctx.now, updatedAt: ctx.now },
        variants: [{ sku: slug.toUpperCase(), options: { Size: "M" }, price, weightGrams: 100, ...more }],
      };
      await write(...productWrites(testStoreId, product));
      return product;
    },
    async stock(sku, units) {
      const receipt = { sku, location: "main", change: units, kind: "adjustment", reference: "test" } as const;
      await write(...receiveStock(clock, ctx, receipt));
    },
    async promotion(code, percent, more = {}) {
      const promotion: Promotion & { code: string } = {
        ...{ id: clock.newId("promotion"), version: 1, name: `${percent} % off`, code, active: true },
        effect: { kind: "percentage", basisPoints: percent * 100, on: "order" },
        ...{ conditions: [], priority: 0, exclusive: false, limits: {} },
        ...{ createdAt: ctx.now, updatedAt: ctx.now },
        ...more,
        code,
      };
      await write(...promotionWrites(testStoreId, promotion));
      return promotion;
    },
  };
}

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Sku, Slug } from "@quayside/shared/catalog/schema.ts";
import { describe, expect, it } from "vitest";
import { buildCatalogue, type CatalogueReport, type OnlineRetailCatalogue } from "./build-catalogue.ts";

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
/** The whole file is not part of the repository: ONLINE_RETAIL_CSV names it, or it lies in a folder beside the checkout. */
const whole =
  process.env.ONLINE_RETAIL_CSV ?? pathOf("../../../../shared/data/online-retail-ii/online_retail_ii.csv.gz");

const refusedOf = ({ refused }: CatalogueReport): number => Object.values(refused).reduce((sum, n) => sum + n, 0);

function expectSound({ products, report }: OnlineRetailCatalogue) {
  const rows = products.flatMap((product) => product.rows);
  expect(report.codes).toBe(report.variants + refusedOf(report));
  expect(rows.length).toBe(report.variants);
  expect(products.length).toBe(report.products);
  expect(new Set(rows.map(({ sku }) => sku)).size).toBe(rows.length);
  expect(new Set(rows.map(({ handle }) => handle)).size).toBe(products.length);
  expect(rows.filter(({ sku, handle }) => !Sku.safeParse(sku).success || !Slug.safeParse(handle).success)).toEqual([]);
  expect(rows.filter(({ price }) => !/^\d+\.\d\d$/.test(price) || Number(price) === 0)).toEqual([]);
  expect(rows.filter(({ stock, weight_grams }) => !(Number(stock) >= 5) || !(Number(weight_grams) > 0))).toEqual([]);
  expect(products.filter(({ rows: [first] }) => !first?.title || !first.image_key || !first.category_path)).toEqual([]);
}

describe("catalogue of Online Retail II", () => {
  it("is worked out of a sample of 200 lines (UCI, D. Chen 2019, CC BY 4.0)", async () => {
    const catalogue = await buildCatalogue(pathOf("fixture/sample.csv"));
    expectSound(catalogue);
    expect(catalogue.report).toMatchObject({
      codes: 29,
      products: 10,
      variants: 15,
      refused: { "never sold": 13, "a service": 1 },
    });
    const lights = catalogue.products.find(({ rows }) => rows[0]?.title === "Cherry Lights");
    expect(lights?.rows.map(({ sku, option1_value, price }) => [sku, option1_value, price])).toEqual([
      ["79323P", "Pink", "6.75"],
      ["79323S", "Silver", "5.45"],
      ["79323W", "White", "6.75"],
    ]);
  });

  it("says so when the file is not there", async () => {
    await expect(buildCatalogue(pathOf("fixture/absent.csv.gz"))).rejects.toThrow("ENOENT");
  });

  it.skipIf(!existsSync(whole))(
    "accounts for every product code of the whole file",
    async () => {
      const catalogue = await buildCatalogue(whole);
      expectSound(catalogue);
      expect(catalogue.report.codes).toBe(5070);
      expect(catalogue.report.variants).toBeGreaterThan(4690);
      expect(catalogue.report.otherShare).toBeLessThan(0.08);
    },
    60_000,
  );
});

import { type CatalogueProduct, catalogueProduct, type PricedCode } from "./catalogue-rows.ts";
import { chooseDescription, isService } from "./choose-description.ts";
import { type CodeHistory, gatherHistories } from "./code-history.ts";
import { plausibleStock, usualPrice } from "./estimates.ts";
import { groupVariants } from "./group-variants.ts";
import { type CatalogueLine, readCatalogueLines } from "./sale-line.ts";
import { shelves } from "./shelves.ts";
import { tidyTitle } from "./tidy-title.ts";

export type Refusal = "never sold" | "no plausible description" | "a service" | "no price";

/** `codes = variants + the sum of refused`, always. */
export interface CatalogueReport {
  codes: number;
  products: number;
  variants: number;
  refused: Partial<Record<Refusal, number>>;
  /** Products per category path. */
  categories: Record<string, number>;
  /** Share of the products that no rule placed, 0–1. */
  otherShare: number;
}
export interface OnlineRetailCatalogue {
  products: CatalogueProduct[];
  report: CatalogueReport;
}

function pricedCode(history: CodeHistory): PricedCode | Refusal {
  if (history.days.length === 0) return "never sold";
  const description = chooseDescription(history.descriptions);
  if (!description) return "no plausible description";
  if (isService(description)) return "a service";
  const price = usualPrice(history);
  if (!price) return "no price";
  return { code: history.code, title: tidyTitle(description), price, stock: plausibleStock(history) };
}

const countBy = <T, K extends string>(items: readonly T[], key: (item: T) => K): Partial<Record<K, number>> => {
  const counts: Partial<Record<K, number>> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
};

export function catalogueOf(histories: readonly CodeHistory[]): OnlineRetailCatalogue {
  const outcomes = histories.map(pricedCode);
  const sold = outcomes.filter((outcome) => typeof outcome !== "string");
  const refused = outcomes.filter((outcome) => typeof outcome === "string");
  const products = groupVariants(sold).map(catalogueProduct);
  const report = {
    codes: histories.length,
    products: products.length,
    variants: sold.length,
    refused: countBy(refused, (reason) => reason),
    categories: countBy(products, ({ shelf }) => shelves[shelf].path) as Record<string, number>,
    otherShare: products.filter(({ shelf }) => shelf === "other").length / Math.max(1, products.length),
  };
  return { products, report };
}

export const catalogueFrom = async (lines: AsyncIterable<CatalogueLine>): Promise<OnlineRetailCatalogue> =>
  catalogueOf(await gatherHistories(lines));

/** The catalogue of "Online Retail II" (UCI, D. Chen 2019, CC BY 4.0) from its CSV, gzipped or not. */
export const buildCatalogue = (path: string): Promise<OnlineRetailCatalogue> => catalogueFrom(readCatalogueLines(path));

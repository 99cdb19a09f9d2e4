import { FactName, Sku, type Variant } from "@quayside/shared/catalog/schema.ts";
import * as z from "zod";
import { moneyField, moneyText, optionalMoneyText } from "../../ui/form/money-text.ts";

export const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `At most ${longest} characters`)
    .transform((text) => text || undefined);

/** Names and values as rows of fields. */
export const attributeRows = z.array(
  z.object({ name: z.string().trim().min(1, "Name it").pipe(FactName), value: z.string().trim() }),
);
type AttributeRows = z.input<typeof attributeRows>;

export const rowsOf = (record: Record<string, string> = {}): AttributeRows =>
  Object.entries(record).map(([name, value]) => ({ name, value }));
export const recordOf = (rows: AttributeRows) => Object.fromEntries(rows.map(({ name, value }) => [name, value]));

const units = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/, "A whole number")
  .transform(Number)
  .refine((number) => number >= 1 && number <= 1000, "1 to 1000");

/** Down to which number it is sold; nothing is 0. */
const threshold = z
  .string()
  .trim()
  .regex(/^(?:-?\d{1,6})?$/, "A whole number, such as 0 or -5")
  .transform((text) => (text === "" ? undefined : Number(text)))
  .refine((number = 0) => Math.abs(number) <= 100_000, "At most 100 000 either way");

const orNone = <T extends object>(record: T): T | undefined => (Object.keys(record).length > 0 ? record : undefined);

/** A variant as text people type in; what the API takes comes out, but for the names of its options. */
export function variantForm(currency: string) {
  return z.object({
    sku: z.string().trim().pipe(Sku),
    /** One per name of the product's options, in their order. */
    options: z.array(z.string().trim().max(100)),
    price: moneyText(currency),
    listPrice: optionalMoneyText(currency),
    cost: optionalMoneyText(currency),
    floorPrice: optionalMoneyText(currency),
    weightGrams: z
      .string()
      .trim()
      .regex(/^\d{1,9}$/, "Whole grams")
      .transform(Number),
    barcode: optionalText(32),
    imageKey: optionalText(200),
    outOfStockThreshold: threshold,
    attributes: attributeRows.transform((rows) => orNone(recordOf(rows))),
    components: z
      .array(z.object({ sku: z.string().trim().pipe(Sku), quantity: units }))
      .max(20, "At most 20 parts")
      .transform((parts) => (parts.length > 0 ? parts : undefined)),
  });
}
type VariantFields = z.input<ReturnType<typeof variantForm>>;

/** What a variant has beside what its row in the grid shows. */
export const nothingMore = {
  ...{ imageKey: "", outOfStockThreshold: "", attributes: [], components: [] },
} satisfies Partial<VariantFields>;

export function variantFieldsOf(variant: Variant, optionNames: readonly string[], currency: string): VariantFields {
  const { outOfStockThreshold: threshold } = variant;
  return {
    sku: variant.sku,
    options: optionNames.map((name) => variant.options[name] ?? ""),
    price: moneyField(variant.price, currency),
    listPrice: moneyField(variant.listPrice, currency),
    cost: moneyField(variant.cost, currency),
    floorPrice: moneyField(variant.floorPrice, currency),
    weightGrams: String(variant.weightGrams),
    barcode: variant.barcode ?? "",
    imageKey: variant.imageKey ?? "",
    outOfStockThreshold: threshold === undefined ? "" : String(threshold),
    attributes: rowsOf(variant.attributes),
    components: (variant.components ?? []).map(({ sku, quantity }) => ({ sku, quantity: String(quantity) })),
  };
}

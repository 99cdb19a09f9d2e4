import { type Product, type ProductEdit, ProductStatus, Sku } from "@quayside/shared/catalog/schema.ts";
import { TaxClass } from "@quayside/shared/store/schema.ts";
import * as z from "zod";
import { moneyField, moneyText, optionalMoneyText } from "../../ui/form/money-text.ts";

const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `At most ${longest} characters`)
    .transform((text) => text || undefined);

function variantFields(currency: string) {
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
  });
}

function fieldsSchema(currency: string) {
  return z.object({
    title: z.string().trim().min(1, "Give it a title").max(255, "At most 255 characters"),
    description: z.string().max(20_000, "At most 20 000 characters"),
    brand: optionalText(100),
    status: ProductStatus,
    categoryId: z.string().min(1, "Choose a category"),
    taxClass: TaxClass,
    attributes: z.array(z.object({ name: z.string().trim().min(1, "Name it"), value: z.string().trim() })),
    optionNames: z.array(z.string()),
    variants: z.array(variantFields(currency)).min(1),
  });
}

export type ProductFields = z.input<ReturnType<typeof fieldsSchema>>;
/** What the form edits; the rest of a product is saved as it was. */
export type ProductChanges = Pick<
  ProductEdit,
  "title" | "description" | "brand" | "status" | "categoryId" | "taxClass" | "attributes" | "variants"
>;

/** Fields that must differ from each other, told at the later one. */
function tellTwice(names: readonly string[], path: (index: number) => (string | number)[], context: z.RefinementCtx) {
  for (const [index, name] of names.entries())
    if (name && names.indexOf(name) < index)
      context.addIssue({ code: "custom", path: path(index), message: "Is there twice" });
}

/** The form of a product in its currency: text as people type it in, what the API takes out. */
export function productForm(currency: string) {
  return fieldsSchema(currency)
    .superRefine(({ variants, attributes }, context) => {
      tellTwice(
        variants.map(({ sku }) => sku),
        (index) => ["variants", index, "sku"],
        context,
      );
      tellTwice(
        attributes.map(({ name }) => name),
        (index) => ["attributes", index, "name"],
        context,
      );
    })
    .transform(
      ({ attributes, optionNames, variants, ...rest }): ProductChanges => ({
        ...rest,
        attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
        variants: variants.map(({ options, ...variant }) => ({ ...variant, options: optionsOf(optionNames, options) })),
      }),
    );
}

function optionsOf(names: readonly string[], values: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name, at) => (values[at] ? [[name, values[at]]] : [])));
}

export function optionNamesOf({ variants }: Pick<Product, "variants">): string[] {
  return [...new Set(variants.flatMap(({ options }) => Object.keys(options)))];
}

/** A product as the form's text. */
export function fieldsOf(product: ProductChanges & Pick<Product, "currency">): ProductFields {
  const { currency } = product;
  const optionNames = optionNamesOf(product);
  return {
    title: product.title,
    description: product.description,
    brand: product.brand ?? "",
    status: product.status,
    categoryId: product.categoryId,
    taxClass: product.taxClass,
    attributes: Object.entries(product.attributes).map(([name, value]) => ({ name, value })),
    optionNames,
    variants: product.variants.map((variant) => ({
      sku: variant.sku,
      options: optionNames.map((name) => variant.options[name] ?? ""),
      price: moneyField(variant.price, currency),
      listPrice: moneyField(variant.listPrice, currency),
      cost: moneyField(variant.cost, currency),
      floorPrice: moneyField(variant.floorPrice, currency),
      weightGrams: String(variant.weightGrams),
      barcode: variant.barcode ?? "",
    })),
  };
}

/** The part of a product that the form edits. */
export function changesOf(product: Product): ProductChanges {
  const { title, description, brand, status, categoryId, taxClass, attributes, variants } = product;
  return { title, description, brand, status, categoryId, taxClass, attributes, variants };
}

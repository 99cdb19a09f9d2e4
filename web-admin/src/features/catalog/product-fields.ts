import { optionsOf } from "@quayside/shared/catalog/options.ts";
import {
  FactName,
  Image,
  MonthDay,
  type Product,
  ProductEdit,
  ProductStatus,
  Slug,
  Tag,
} from "@quayside/shared/catalog/schema.ts";
import type { Currency } from "@quayside/shared/kernel/money.ts";
import { TaxClass } from "@quayside/shared/store/schema.ts";
import * as z from "zod";
import { momentOf, wallClock } from "../../ui/form/wall-clock.ts";
import { attributeRows, optionalText, recordOf, rowsOf, variantFieldsOf, variantForm } from "./variant-form.ts";

/** A date and time as the browser's own field has it, in the store's time zone. */
const dateTime = z.string().refine((text) => text === "" || !Number.isNaN(Date.parse(text)), "Choose a day and a time");

/** What amounts and moments are written in. */
interface Writing {
  currency: Currency;
  timeZone: string;
}

/** Words between commas. */
const wordList = (text: string) => [
  ...new Set(
    text
      .split(",")
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];
const tagList = z.string().transform(wordList).pipe(z.array(Tag).max(50, "At most 50 tags"));
const monthDay = z
  .string()
  .trim()
  .pipe(z.union([z.literal(""), MonthDay], "Write it like 12-01"));

function fieldsSchema(currency: string) {
  return z.object({
    title: z.string().trim().min(1, "Give it a title").max(255, "At most 255 characters"),
    description: z.string().max(20_000, "At most 20 000 characters"),
    brand: optionalText(100),
    slug: z.string().trim().pipe(Slug.min(1, "Small letters, digits and hyphens")),
    supplier: optionalText(100),
    tags: tagList,
    seoTitle: optionalText(120),
    seoDescription: optionalText(320),
    publishAt: dateTime,
    unpublishAt: dateTime,
    /** The moments to the millisecond, as long as their minutes stand there unchanged. */
    exact: z.object({ publishAt: z.string().optional(), unpublishAt: z.string().optional() }),
    seasonFrom: monthDay,
    seasonUntil: monthDay,
    images: z.array(Image).max(20, "At most 20 pictures"),
    options: z.array(z.object({ name: z.string().trim().pipe(FactName), values: z.array(z.string()) })).max(3),
    status: ProductStatus,
    categoryId: z.string().min(1, "Choose a category"),
    taxClass: TaxClass,
    attributes: attributeRows,
    optionNames: z.array(z.string()),
    variants: z.array(variantForm(currency)).min(1),
  });
}

export type ProductFields = z.input<ReturnType<typeof fieldsSchema>>;
export type ProductChanges = Omit<ProductEdit, "version">;

/** Fields that must differ from each other, told at the later one. */
function tellTwice(names: readonly string[], path: (index: number) => (string | number)[], context: z.RefinementCtx) {
  for (const [index, name] of names.entries())
    if (name && names.indexOf(name) < index)
      context.addIssue({ code: "custom", path: path(index), message: "Is there twice" });
}

/** The form of a product: text as people type it in, what the API takes out. */
export function productForm({ currency, timeZone }: Writing) {
  return fieldsSchema(currency)
    .superRefine(({ variants, attributes, seasonFrom, seasonUntil }, context) => {
      const open = seasonFrom && !seasonUntil ? "seasonUntil" : !seasonFrom && seasonUntil ? "seasonFrom" : undefined;
      if (open) context.addIssue({ code: "custom", path: [open], message: "A season has a first and a last day" });
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
    .transform((fields) => {
      const { attributes, optionNames, variants, options, seoTitle, seoDescription, ...more } = fields;
      const { seasonFrom, seasonUntil, publishAt, unpublishAt, exact, ...rest } = more;
      const made = variants.map(({ options: chosen, ...variant }) => {
        return { ...variant, options: chosenOf(optionNames, chosen) };
      });
      const changes: ProductChanges = {
        ...rest,
        publishAt: momentOf(publishAt, timeZone, exact.publishAt),
        unpublishAt: momentOf(unpublishAt, timeZone, exact.unpublishAt),
        attributes: recordOf(attributes),
        seo: seoTitle || seoDescription ? { title: seoTitle, description: seoDescription } : undefined,
        season: seasonFrom && seasonUntil ? { from: seasonFrom, until: seasonUntil } : undefined,
        options: optionsOf(made, knownOptions(optionNames, options)),
        variants: made,
      };
      return changes;
    });
}

/** The values as they were put in order, of the options that variants have. */
function knownOptions(names: readonly string[], options: readonly { name: string; values: string[] }[]) {
  const valuesOf = (name: string) => options.find((option) => option.name === name)?.values ?? [];
  return names.map((name) => ({ name, values: valuesOf(name) })).filter(({ values }) => values.length > 0);
}

function chosenOf(names: readonly string[], values: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name, at) => (values[at] ? [[name, values[at]]] : [])));
}

/** A product as the form's text. */
export function fieldsOf(product: ProductChanges, { currency, timeZone }: Writing): ProductFields {
  const options = optionsOf(product.variants, product.options);
  const optionNames = options.map(({ name }) => name);
  return {
    title: product.title,
    description: product.description,
    brand: product.brand ?? "",
    slug: product.slug,
    supplier: product.supplier ?? "",
    tags: product.tags.join(", "),
    seoTitle: product.seo?.title ?? "",
    seoDescription: product.seo?.description ?? "",
    publishAt: wallClock(product.publishAt, timeZone),
    unpublishAt: wallClock(product.unpublishAt, timeZone),
    exact: { publishAt: product.publishAt, unpublishAt: product.unpublishAt },
    seasonFrom: product.season?.from ?? "",
    seasonUntil: product.season?.until ?? "",
    images: product.images,
    options,
    status: product.status,
    categoryId: product.categoryId,
    taxClass: product.taxClass,
    attributes: rowsOf(product.attributes),
    optionNames,
    variants: product.variants.map((variant) => variantFieldsOf(variant, optionNames, currency)),
  };
}

const Changes = ProductEdit.omit({ version: true });

/** The part of a product that the form edits. */
export function changesOf(product: Product): ProductChanges {
  return Changes.parse(product);
}

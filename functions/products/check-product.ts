import type { Product } from "@quayside/shared/catalog/schema.ts";
import { AppError, type FieldIssue } from "@quayside/shared/kernel/errors.ts";
import { skuTaken } from "../catalog/errors.ts";

type Checked = Pick<
  Product,
  "status" | "publishAt" | "unpublishAt" | "season" | "options" | "variants" | "images" | "attributes"
>;

/** What no field by itself can tell: dates against the status, variants against options and pictures. */
export function checkProduct(product: Checked): void {
  checkSkus(product);
  const issues = [...planIssues(product), ...optionIssues(product), ...variantIssues(product)];
  const [first] = issues;
  if (!first) return;
  const message = `${first.field} ${first.reason}. Nothing was saved.`;
  throw new AppError("invalid", "VALIDATION_ERROR", message, { ...first, issues });
}

function checkSkus({ variants }: Checked): void {
  for (const [index, { sku }] of variants.entries())
    if (variants.findIndex((other) => other.sku === sku) < index) throw skuTaken(sku, `variants.${index}.sku`);
}

/** Dates against the status. */
export function planIssues({
  status,
  publishAt,
  unpublishAt,
  season,
}: Pick<Checked, "status" | "publishAt" | "unpublishAt" | "season">): FieldIssue[] {
  if (status === "seasonal" && !season) return [{ field: "season", reason: "is needed for a seasonal product" }];
  if (status !== "scheduled") return [];
  if (!publishAt) return [{ field: "publishAt", reason: "is needed for a scheduled product" }];
  if (unpublishAt && unpublishAt <= publishAt) return [{ field: "unpublishAt", reason: "must be after publishAt" }];
  return [];
}

function optionIssues({ options }: Checked): FieldIssue[] {
  const isTwice = (list: readonly string[]) => new Set(list.map((text) => text.toLowerCase())).size < list.length;
  if (isTwice(options.map(({ name }) => name))) return [{ field: "options", reason: "must differ in their names" }];
  return options.flatMap(({ values }, index) =>
    isTwice(values) ? [{ field: `options.${index}.values`, reason: "must differ" }] : [],
  );
}

function variantIssues({ options, variants, images }: Checked): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const seen = new Map<string, number>();
  const barcodes = new Set<string>();
  const keys = new Set(images.map(({ key }) => key));
  const tell = (index: number, field: string, reason: string) =>
    issues.push({ field: `variants.${index}${field}`, reason });
  for (const [index, variant] of variants.entries()) {
    for (const name of Object.keys(variant.options))
      if (!options.some((option) => option.name === name)) tell(index, ".options", `${name} is no option of it`);
    for (const { name, values } of options)
      if (!values.includes(variant.options[name] ?? "")) tell(index, ".options", `needs a value of ${name}`);
    const place = options.map(({ name }) => variant.options[name]).join("\n");
    if (seen.has(place)) tell(index, ".options", `are those of variant ${(seen.get(place) ?? 0) + 1} too`);
    seen.set(place, index);
    if (variant.barcode && barcodes.has(variant.barcode)) tell(index, ".barcode", "is another variant's too");
    if (variant.barcode) barcodes.add(variant.barcode);
    if (variant.imageKey && !keys.has(variant.imageKey)) tell(index, ".imageKey", "is no picture of the product");
    if (variant.components?.some(({ sku }) => sku === variant.sku)) tell(index, ".components", "must not hold itself");
  }
  return issues;
}

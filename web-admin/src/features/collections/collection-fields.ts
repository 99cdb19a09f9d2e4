import type { Image } from "@quayside/shared/catalog/schema.ts";
import {
  type CollectionDetail,
  CollectionEdit,
  CollectionMembers,
  CollectionRule,
  type RuleCondition,
} from "@quayside/shared/collections/schema.ts";
import type { Currency } from "@quayside/shared/kernel/money.ts";
import * as z from "zod";
import { moneyField, optionalMoneyText } from "../../ui/form/money-text.ts";

const { title, slug, visible, featured, image } = CollectionEdit.shape;
const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .transform((text) => text || undefined);

/** A condition as fields: those of its kind are read, the others lie still. */
const conditionFields = (currency: Currency) =>
  z.object({
    about: z.enum(["category", "brand", "tag", "price", "attribute", "season"]),
    categoryIds: z.array(z.string()),
    words: z.array(z.string()),
    name: z.string(),
    from: optionalMoneyText(currency),
    to: optionalMoneyText(currency),
  });
type ReadCondition = z.output<ReturnType<typeof conditionFields>>;

function conditionOf({ about, categoryIds, words, name, from, to }: ReadCondition): RuleCondition {
  switch (about) {
    case "category":
      return { about, categoryIds };
    case "brand":
      return { about, brands: words };
    case "tag":
      return { about, tags: words };
    case "price":
      return { about, from, to };
    case "attribute":
      return { about, name, values: words };
    default:
      return { about };
  }
}

function saidRule({
  match,
  sort,
  conditions,
}: Pick<CollectionRule, "match" | "sort"> & { conditions: ReadCondition[] }) {
  return { kind: "rule", match, sort, conditions: conditions.map(conditionOf) };
}

/** The rule as it stands in the fields; nothing while it says too little. */
export function ruleOf(
  { match, sort, conditions }: Pick<CollectionFields, "match" | "sort" | "conditions">,
  currency: Currency,
): CollectionRule | undefined {
  const read = z.array(conditionFields(currency)).safeParse(conditions);
  return read.success ? CollectionRule.safeParse(saidRule({ match, sort, conditions: read.data })).data : undefined;
}

/** Where a refusal of the members belongs among the fields. */
function fieldOf([first, at, field]: readonly PropertyKey[]): PropertyKey[] {
  if (first !== "conditions" || at === undefined) return [first === "productIds" ? "chosen" : "conditions"];
  const own = field === "brands" || field === "tags" || field === "values" ? "words" : (field ?? "about");
  return ["conditions", at, own];
}

/** The text of the fields in, what the API takes out. */
export function collectionForm(currency: Currency) {
  return z
    .object({
      ...{ title, slug, visible, featured, image },
      description: optionalText(2000),
      seoTitle: optionalText(120),
      seoDescription: optionalText(320),
      kind: z.enum(["manual", "rule"]),
      chosen: z.array(
        z.object({ productId: z.string(), title: z.string(), image: image.optional(), published: z.boolean() }),
      ),
      match: z.enum(["all", "any"]),
      sort: z.enum(["newest", "price-asc", "price-desc", "title"]),
      conditions: z.array(conditionFields(currency)),
    })
    .transform((fields, context) => {
      const { seoTitle, seoDescription, kind, chosen, match, sort, conditions, ...plain } = fields;
      const said =
        kind === "manual"
          ? { kind, productIds: chosen.map(({ productId }) => productId) }
          : saidRule({ match, sort, conditions });
      const members = CollectionMembers.safeParse(said);
      if (!members.success) {
        for (const { path, message } of members.error.issues)
          context.addIssue({ code: "custom", message, path: fieldOf(path) });
        return z.NEVER;
      }
      const seo = seoTitle || seoDescription ? { title: seoTitle, description: seoDescription } : undefined;
      return { ...plain, seo, members: members.data };
    });
}

export type CollectionFields = z.input<ReturnType<typeof collectionForm>>;
export type CollectionChanges = Omit<CollectionEdit, "version">;

export const newCondition: CollectionFields["conditions"][number] = {
  ...{ about: "tag", categoryIds: [], words: [], name: "", from: "", to: "" },
};

function fieldsOfCondition(condition: RuleCondition, currency: Currency): CollectionFields["conditions"][number] {
  const none = { ...newCondition, about: condition.about };
  switch (condition.about) {
    case "category":
      return { ...none, categoryIds: condition.categoryIds };
    case "brand":
      return { ...none, words: condition.brands };
    case "tag":
      return { ...none, words: condition.tags };
    case "price":
      return { ...none, from: moneyField(condition.from, currency), to: moneyField(condition.to, currency) };
    case "attribute":
      return { ...none, name: condition.name, words: condition.values };
    default:
      return none;
  }
}

export function fieldsOf(collection: CollectionDetail, currency: Currency): CollectionFields {
  const { members, seo, chosen } = collection;
  const rule = members.kind === "rule" ? members : undefined;
  return {
    title: collection.title,
    slug: collection.slug,
    description: collection.description ?? "",
    seoTitle: seo?.title ?? "",
    seoDescription: seo?.description ?? "",
    visible: collection.visible,
    featured: collection.featured,
    image: collection.image as Image | undefined,
    kind: members.kind,
    chosen: chosen.map(({ id, ...shown }) => ({ productId: id, ...shown })),
    match: rule?.match ?? "all",
    sort: rule?.sort ?? "newest",
    conditions: rule?.conditions.map((condition) => fieldsOfCondition(condition, currency)) ?? [],
  };
}

export function changesOf({ title, slug, description, image, seo, visible, featured, members }: CollectionDetail) {
  return { title, slug, description, image, seo, visible, featured, members };
}

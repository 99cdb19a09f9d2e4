import type { Collection, CollectionEdit, RuleCondition } from "@quayside/shared/collections/schema.ts";
import { toDecimal } from "@quayside/shared/kernel/money.ts";
import { itemList, pathList } from "../lists.ts";

type Cells = Record<string, string>;

/** What a collection names by id, as files call it; what is no more has no name. */
export interface NamesOfMembers {
  handleOf(productId: string): string | undefined;
  pathOf(categoryId: string): readonly string[] | undefined;
  currency: string;
}

/** A collection as rows of a file: one a product in its order, or one a condition. */
export function collectionRows(collection: Collection, names: NamesOfMembers): Cells[] {
  const { slug: handle, members } = collection;
  const lines =
    members.kind === "rule"
      ? members.conditions.map((condition) => conditionCells(condition, names))
      : members.productIds.flatMap((id) => names.handleOf(id) ?? []).map((product): Cells => ({ product }));
  const [first = {}, ...others] = lines;
  return [{ handle, ...collectionCells(collection), ...first }, ...others.map((line) => ({ handle, ...line }))];
}

type Told = Omit<CollectionEdit, "version" | "slug">;

export function collectionCells({ title, description = "", visible, featured, image, seo, members }: Told): Cells {
  const yesNo = (is: boolean) => (is ? "yes" : "no");
  return {
    ...{ title, description, visible: yesNo(visible), featured: yesNo(featured) },
    ...{ image: image?.key ?? "", image_alt: image?.alt ?? "" },
    ...{ seo_title: seo?.title ?? "", seo_description: seo?.description ?? "" },
    ...(members.kind === "rule" ? { match: members.match, sort: members.sort } : {}),
  };
}

export function conditionCells(condition: RuleCondition, { pathOf, currency }: NamesOfMembers): Cells {
  const money = (amount: number | undefined) => (amount === undefined ? "" : toDecimal({ amount, currency }));
  const { about } = condition;
  switch (about) {
    case "category":
      return {
        condition: about,
        condition_values: pathList(condition.categoryIds.flatMap((id) => [pathOf(id) ?? []])),
      };
    case "brand":
      return { condition: about, condition_values: itemList(condition.brands) };
    case "tag":
      return { condition: about, condition_values: itemList(condition.tags) };
    case "price":
      return { condition: about, condition_from: money(condition.from), condition_to: money(condition.to) };
    case "attribute":
      return { condition: about, condition_name: condition.name, condition_values: itemList(condition.values) };
    default:
      return { condition: about };
  }
}

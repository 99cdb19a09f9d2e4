import type { Product } from "@quayside/shared/catalog/schema.ts";
import type { CollectionMembers, RuleCondition } from "@quayside/shared/collections/schema.ts";

/** What rules ask of a product, in small letters where words are compared. */
export interface MemberFacts {
  productId: string;
  categoryId: string;
  brand: string | undefined;
  tags: ReadonlySet<string>;
  prices: readonly number[];
  attributes: ReadonlyMap<string, ReadonlySet<string>>;
  inSeason: boolean;
}

/** The ids of a category and of those above it. */
export type Above = (categoryId: string) => readonly string[];

const plain = (text: string) => text.trim().toLowerCase();

export function memberFactsOf(product: Product): MemberFacts {
  const attributes = new Map<string, Set<string>>();
  for (const record of [product.attributes, ...product.variants.flatMap((one) => [one.options, one.attributes ?? {}])])
    for (const [name, value] of Object.entries(record)) {
      const values = attributes.get(plain(name)) ?? new Set();
      attributes.set(plain(name), values.add(plain(value)));
    }
  return {
    productId: product.id,
    categoryId: product.categoryId,
    brand: product.brand === undefined ? undefined : plain(product.brand),
    tags: new Set(product.tags.map(plain)),
    prices: product.variants.map(({ price }) => price),
    attributes,
    inSeason: product.status === "seasonal" && product.published,
  };
}

/** Whether a product belongs to a collection: the one answer that listings, product pages and promotions share. */
export function isMember(members: CollectionMembers, facts: MemberFacts, above: Above): boolean {
  if (members.kind === "manual") return members.productIds.includes(facts.productId);
  const holds = (condition: RuleCondition) => meets(condition, facts, above);
  return members.match === "all" ? members.conditions.every(holds) : members.conditions.some(holds);
}

function meets(condition: RuleCondition, facts: MemberFacts, above: Above): boolean {
  switch (condition.about) {
    case "category":
      return above(facts.categoryId).some((id) => condition.categoryIds.includes(id));
    case "brand":
      return condition.brands.some((brand) => plain(brand) === facts.brand);
    case "tag":
      return condition.tags.some((tag) => facts.tags.has(plain(tag)));
    case "price": {
      const { from = 0, to = Number.POSITIVE_INFINITY } = condition;
      return facts.prices.some((price) => price >= from && price <= to);
    }
    case "attribute": {
      const values = facts.attributes.get(plain(condition.name));
      return condition.values.some((value) => values?.has(plain(value)));
    }
    default:
      return facts.inSeason;
  }
}

/** Whether who belongs to it changes with the tree of categories. */
export function followsTree({ members }: { members: CollectionMembers }): boolean {
  return members.kind === "rule" && members.conditions.some(({ about }) => about === "category");
}

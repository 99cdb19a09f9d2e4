import type { ItemCriteria, ItemFilter } from "@quayside/shared/promotions/item-filter.ts";

/** Which items, as fields hold it: lists of words and ids, empty where anything goes. */
export interface CriteriaFields {
  skus: string[];
  productIds: string[];
  categoryIds: string[];
  collectionIds: string[];
  brands: string[];
  tags: string[];
  attributes: { name: string; values: string[] }[];
}

export interface FilterFields extends CriteriaFields {
  except: CriteriaFields;
  onSale: "any" | "only" | "never";
}

const noCriteria: CriteriaFields = {
  ...{ skus: [], productIds: [], categoryIds: [], collectionIds: [], brands: [], tags: [], attributes: [] },
};

export const anyItems: FilterFields = { ...noCriteria, except: noCriteria, onSale: "any" };

const lists = ["skus", "productIds", "categoryIds", "collectionIds", "brands", "tags"] as const;

/** Without what is empty; nothing where all is. */
function orNone<T extends object>(record: T): T | undefined {
  const said = Object.entries(record).filter(([, value]) => value !== undefined);
  return said.length > 0 ? (Object.fromEntries(said) as T) : undefined;
}

/** Rows of one name are one attribute with the values of all. */
function attributesOf(rows: CriteriaFields["attributes"]): ItemCriteria["attributes"] {
  const values = new Map<string, string[]>();
  for (const row of rows.filter(({ name, values }) => name !== "" || values.length > 0))
    values.set(row.name, [...(values.get(row.name) ?? []), ...row.values]);
  return values.size > 0 ? Object.fromEntries(values) : undefined;
}

function criteriaOf(fields: CriteriaFields): ItemCriteria | undefined {
  const said = lists.map((name) => [name, fields[name].length > 0 ? fields[name] : undefined]);
  return orNone<ItemCriteria>({ ...Object.fromEntries(said), attributes: attributesOf(fields.attributes) });
}

export function filterOf({ except, onSale, ...criteria }: FilterFields): ItemFilter | undefined {
  return orNone<ItemFilter>({
    ...criteriaOf(criteria),
    except: criteriaOf(except),
    onSale: onSale === "any" ? undefined : onSale,
  });
}

function criteriaFields(criteria: ItemCriteria = {}): CriteriaFields {
  const said = lists.map((name) => [name, criteria[name] ?? []]);
  const attributes = Object.entries(criteria.attributes ?? {}).map(([name, values]) => ({ name, values }));
  return { ...noCriteria, ...Object.fromEntries(said), attributes };
}

export function filterFields(filter: ItemFilter = {}): FilterFields {
  return { ...criteriaFields(filter), except: criteriaFields(filter.except), onSale: filter.onSale ?? "any" };
}

/** Whether it narrows nothing. */
export const isAny = (fields: FilterFields): boolean => filterOf(fields) === undefined;

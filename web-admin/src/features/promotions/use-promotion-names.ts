import { useQueries } from "@tanstack/react-query";
import { useMe } from "../../lib/me.ts";
import { operationQuery, useOperation } from "../../lib/query.ts";
import { useFoundProducts } from "../catalog/use-found-products.ts";
import { useGroups } from "../customers/use-groups.ts";
import type { FilterFields } from "./item-filter-fields.ts";
import type { PromotionFields } from "./promotion-fields.ts";

interface Option {
  value: string;
  label: string;
}

/** Ways of delivery with their zones; nothing for who may not see the settings. */
export function useDeliveryOptions(): Option[] {
  const enabled = useMe().may("settings.read");
  const zones = useOperation("settings.get", {}, { enabled, staleTime: 300_000 }).data?.deliveryZones ?? [];
  return zones.flatMap((zone) => zone.options.map(({ id, name }) => ({ value: id, label: `${name}, ${zone.name}` })));
}

/** Titles of these products; what is no more is left out. */
export function useProductTitles(ids: readonly string[]): Option[] {
  const enabled = useMe().may("catalog.read");
  return useQueries({
    queries: ids.map((productId) => ({
      ...operationQuery("products.get", { params: { productId } }),
      ...{ enabled, staleTime: 300_000 },
    })),
    combine: (answers) => answers.flatMap(({ data }) => (data ? [{ value: data.id, label: data.title }] : [])),
  });
}

const productsIn = ({ productIds, except }: FilterFields) => [...productIds, ...except.productIds];

/** What people call everything that a rule names by id, and the article it gives. */
export function usePromotionNames(fields: PromotionFields): Map<string, string> {
  const giftSku = fields.kind === "gift" ? fields.sku.trim() : "";
  const gift = useFoundProducts(giftSku).found.find(({ skus }) => skus.includes(giftSku));
  const categories = useOperation("categories.list", {}).data ?? [];
  const collections = useOperation("collections.list", { query: { per_page: 100 } }).data?.items ?? [];
  const filters = [fields.items, fields.gets, ...fields.conditions.map(({ items }) => items)];
  const products = useProductTitles([...new Set(filters.flatMap(productsIn))]);
  return new Map([
    ...(gift ? [[giftSku, gift.title] as const] : []),
    ...useGroups().map(({ id, name }) => [id, name] as const),
    ...categories.map(({ id, name }) => [id, name] as const),
    ...collections.map(({ id, title }) => [id, title] as const),
    ...[...useDeliveryOptions(), ...products].map(({ value, label }) => [value, label] as const),
  ]);
}

import { useDebouncedValue } from "@mantine/hooks";
import type { ProductRow } from "@quayside/shared/catalog/schema.ts";
import { useOperation } from "../../lib/query.ts";

/** Products by what is typed into a field, the first of them where nothing is; and what the field says of none. */
export function useFoundProducts(text: string): { found: readonly ProductRow[]; none: string } {
  const [q] = useDebouncedValue(text.trim(), 200);
  const query = useOperation("products.list", { query: { q: q || undefined, per_page: 20 } }, { keepPrevious: true });
  const none = query.error ? "The products could not be read." : "Nothing else matches.";
  return { found: query.data?.items ?? [], none };
}

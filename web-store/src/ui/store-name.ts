import { useOperation } from "../lib/query.ts";

/** What the store is called, and the product's own name until that is known. */
export function useStoreName(): string {
  return useOperation("store.config", {}, { staleTime: 300_000 }).data?.name ?? "Quayside";
}

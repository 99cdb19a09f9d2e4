import { useOperation } from "./query.ts";

const freshMilliseconds = 300_000;

/** What the store says of itself. A failed read is not repeated by every part of the page that wants it. */
export function useStoreConfig() {
  return useOperation("store.config", {}, { staleTime: freshMilliseconds, retryOnMount: false });
}

/** What the store is called, and the product's own name until that is known. */
export function useStoreName(): string {
  return useStoreConfig().data?.name ?? "Quayside";
}

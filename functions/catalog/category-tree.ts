import type { catalogOperations } from "@quayside/shared/catalog/contract.ts";
import type { OutputOf } from "@quayside/shared/contract/operation.ts";
import type { LiveSnapshot } from "../search/live-snapshot.ts";

export async function categoryTree({
  catalogue,
}: {
  catalogue: LiveSnapshot;
}): Promise<OutputOf<typeof catalogOperations.categories>> {
  return (await catalogue.current()).categories();
}

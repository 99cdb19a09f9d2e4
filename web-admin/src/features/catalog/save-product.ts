import type { Product } from "@quayside/shared/catalog/schema.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { operationQuery, useAct } from "../../lib/query.ts";
import { rebased } from "../../ui/detail/changes.ts";
import { changesOf, type ProductChanges } from "./product-fields.ts";

/** Two people's changes of one product. */
interface Conflict {
  theirs: Product;
  mine: ProductChanges;
}

/** Saves against the version that was edited; a version in between becomes a conflict to decide, not a lost change. */
export function useSaveProduct(base: Product, onSaved: (product: Product) => void) {
  const client = useQueryClient();
  const [conflict, setConflict] = useState<Conflict>();
  const act = useAct("products.update", { fills: { id: "products.get", request: ({ params }) => ({ params }) } });
  const params = { productId: base.id };

  const put = async (mine: ProductChanges, version: number) => {
    try {
      const saved = await act.mutateAsync({ params, body: { ...mine, version } });
      setConflict(undefined);
      onSaved(saved);
    } catch (error) {
      if (!isAppError(error, "VERSION_CONFLICT")) throw error;
      const theirs = await client.fetchQuery({ ...operationQuery("products.get", { params }), staleTime: 0 });
      setConflict({ theirs, mine });
    }
  };

  return {
    conflict,
    busy: act.isPending,
    save: (mine: ProductChanges) => put(mine, base.version),
    saveOnTop: () =>
      conflict && put(rebased(changesOf(base), changesOf(conflict.theirs), conflict.mine), conflict.theirs.version),
    takeTheirs() {
      if (conflict) onSaved(conflict.theirs);
      setConflict(undefined);
    },
    goOn: () => setConflict(undefined),
  };
}

import type { Product } from "@quayside/shared/catalog/schema.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { operationQuery, queryKeyOf, useAct } from "../../lib/query.ts";
import { rebased } from "../../ui/detail/changes.ts";
import { changesOf, type ProductChanges } from "./product-fields.ts";

/** Two people's changes of one product. */
interface Conflict {
  theirs: Product;
  mine: ProductChanges;
}

interface SaveOptions {
  /** As it was read before the changes. */
  base: Product;
  onSaved: (product: Product) => void;
  onRefused: (error: Error) => void;
}

/** Saves against the version that was edited; a version in between becomes a conflict to decide, not a lost change. */
export function useSaveProduct({ base, onSaved, onRefused }: SaveOptions) {
  const client = useQueryClient();
  const [conflict, setConflict] = useState<Conflict>();
  const act = useAct("products.update", { fills: ({ params }) => queryKeyOf("products.get", { params }) });
  const params = { productId: base.id };
  const reread = () => client.fetchQuery({ ...operationQuery("products.get", { params }), staleTime: 0 });

  const put = async (mine: ProductChanges, kept: Product) => {
    try {
      const body = { ...mine, version: kept.version };
      const saved = await act.mutateAsync({ params, body }).catch(async (error: unknown) => {
        if (!isAppError(error, "VERSION_CONFLICT")) throw error;
        setConflict({ theirs: await reread(), mine });
      });
      if (!saved) return;
      setConflict(undefined);
      onSaved(saved);
    } catch (error) {
      setConflict(undefined);
      onRefused(error as Error);
    }
  };

  return {
    conflict,
    busy: act.isPending,
    save: (mine: ProductChanges) => put(mine, base),
    saveOnTop: () =>
      conflict && put(rebased(changesOf(base), changesOf(conflict.theirs), conflict.mine), conflict.theirs),
    takeTheirs() {
      if (conflict) onSaved(conflict.theirs);
      setConflict(undefined);
    },
    goOn: () => setConflict(undefined),
  };
}

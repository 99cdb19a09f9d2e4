import { useMemo } from "react";
import { useOperation } from "../../lib/query.ts";

/** The store's locations and what they are called; an id that is gone is shown as it is. */
export function useLocations() {
  const { data } = useOperation("inventory.locations", {}, { staleTime: 300_000 });
  return useMemo(() => {
    const names = new Map((data ?? []).map(({ id, name }) => [id, name]));
    const options = (data ?? []).map(({ id, name, active }) => ({
      value: id,
      label: active ? name : `${name} (closed)`,
    }));
    return { options, nameOf: (id: string) => names.get(id) ?? id };
  }, [data]);
}

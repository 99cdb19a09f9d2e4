import { notifications } from "@mantine/notifications";
import type { SavedView } from "@quayside/shared/views/contract.ts";
import { useAct, useOperation } from "../../lib/query.ts";

type Kept = Pick<SavedView, "name" | "search"> & Partial<Pick<SavedView, "shared">>;

/** They change seldom, and by oneself: one read serves every list. */
const freshMilliseconds = 5 * 60_000;

/** Views of a list that someone keeps, and those that others share. One's own name kept again replaces the view before. */
export function useSavedViews(listId: string) {
  const { data = [] } = useOperation("views.list", {}, { staleTime: freshMilliseconds });
  const save = useAct("views.save");
  const remove = useAct("views.remove");
  const ofList = data.filter(({ list }) => list === listId);
  const onError = ({ message }: Error) => notifications.show({ color: "red", message });
  return {
    views: ofList.map(({ name, search }) => ({ name, search })),
    /** Names of one's own, which one may drop. */
    mine: new Set(ofList.filter(({ mine }) => mine).map(({ name }) => name)),
    keep: ({ name, search, shared = false }: Kept) =>
      save.mutate({ body: { list: listId, name, search, shared } }, { onError }),
    drop: (name: string) => {
      const own = ofList.find((view) => view.mine && view.name === name);
      if (own) remove.mutate({ params: { viewId: own.id } }, { onError });
    },
  };
}

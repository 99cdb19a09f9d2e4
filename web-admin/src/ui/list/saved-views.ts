import { useLocalStorage } from "@mantine/hooks";
import * as z from "zod";

const SavedView = z.object({ name: z.string(), search: z.record(z.string(), z.string()) });
export type SavedView = z.output<typeof SavedView>;

function parsed(text: string | undefined): SavedView[] {
  try {
    return z.array(SavedView).parse(JSON.parse(text ?? "[]"));
  } catch {
    return [];
  }
}

/** Views that someone keeps in this browser. A name kept again replaces the view before. */
export function useSavedViews(listId: string) {
  const [views, setViews] = useLocalStorage<SavedView[]>({
    key: `quayside.admin.views.${listId}`,
    defaultValue: [],
    deserialize: parsed,
    getInitialValueInEffect: false,
  });
  return {
    views,
    keep: (view: SavedView) => setViews((kept) => [...kept.filter(({ name }) => name !== view.name), view]),
    drop: (name: string) => setViews((kept) => kept.filter((view) => view.name !== name)),
  };
}

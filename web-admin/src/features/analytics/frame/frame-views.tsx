import { isSameView } from "../../../ui/list/list-search.ts";
import { SaveView } from "../../../ui/list/save-view.tsx";
import { useSavedViews } from "../../../ui/list/saved-views.ts";
import { ViewTab } from "../../../ui/list/view-tab.tsx";
import type { FrameSearch } from "./frame-search.ts";
import type { Frame } from "./use-frame.ts";

export interface OwnView<Search> {
  name: string;
  search: Partial<Search>;
}

interface FrameViewsProps<Search extends FrameSearch> {
  id: string;
  views: readonly OwnView<Search>[];
  frame: Frame<Search>;
}

/** The page's own views and those that are kept or shared: days, filters and all, by name. */
export function FrameViews<Search extends FrameSearch>({ id, views, frame }: FrameViewsProps<Search>) {
  const { views: kept, mine, keep, drop } = useSavedViews(`analytics.${id}`);
  const { drill: _, ...search } = frame.search;
  const all = [{ name: "Usual view", search: {} }, ...views, ...(kept as OwnView<Search>[])];
  const present = all.find((view) => isSameView(view.search, search));
  if (all.length === 1 && present) return null;
  return (
    <nav aria-label="Views" className="list-views frame-views">
      <ul>
        {all.map((view) => (
          <ViewTab
            key={view.name}
            name={view.name}
            present={view === present}
            onShow={() => frame.show(view.search)}
            onDrop={mine.has(view.name) ? () => drop(view.name) : undefined}
          />
        ))}
      </ul>
      {present ? null : (
        <SaveView
          onSave={(name, shared) => keep({ name, shared, search: search as unknown as Record<string, string> })}
        />
      )}
    </nav>
  );
}

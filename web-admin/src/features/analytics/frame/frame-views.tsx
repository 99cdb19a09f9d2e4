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

/** Views of the page, its own and those that are kept or shared: days, filters and all, by name. */
export function FrameViews<Search extends FrameSearch>({ id, views, frame }: FrameViewsProps<Search>) {
  const { all, mine, drop } = useViews({ id, views, frame });
  const present = all.find((view) => isSameView(view.search, stateOf(frame.search)));
  if (all.length === 1) return null;
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
    </nav>
  );
}

/** The way to keep what one sees, where it is no view yet. */
export function KeepView<Search extends FrameSearch>(props: FrameViewsProps<Search>) {
  const { all, keep } = useViews(props);
  const search = stateOf(props.frame.search);
  if (all.some((view) => isSameView(view.search, search))) return null;
  return (
    <span className="keep-view">
      <SaveView
        onSave={(name, shared) => keep({ name, shared, search: search as unknown as Record<string, string> })}
      />
    </span>
  );
}

/** What a view keeps: all but an open drawer and the page turned to. */
function stateOf<Search extends FrameSearch>({ drill: _, ...search }: Search & { cursor?: string }): object {
  const { cursor: __, ...state } = search as { cursor?: string };
  return state;
}

function useViews<Search extends FrameSearch>({ id, views }: FrameViewsProps<Search>) {
  const { views: kept, mine, keep, drop } = useSavedViews(`analytics.${id}`);
  return { all: [{ name: "Usual view", search: {} }, ...views, ...(kept as OwnView<Search>[])], mine, keep, drop };
}

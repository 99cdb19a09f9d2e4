import type { RowData } from "@tanstack/react-table";
import { usePresentShown } from "../use-present-shown.ts";
import { isSameView, type ListSearch, viewOf } from "./list-search.ts";
import { isNarrowed, type ListSpec, type View } from "./list-spec.ts";
import { SaveView } from "./save-view.tsx";
import { useSavedViews } from "./saved-views.ts";
import { ViewTab } from "./view-tab.tsx";

interface ListViewsProps<Row extends RowData, Search extends ListSearch> {
  spec: ListSpec<Row, Search>;
  search: Search;
  onShow: (search: Partial<Search>) => void;
}

/** The list's own views, then the ones this person keeps or others share. */
export function ListViews<Row extends RowData, Search extends ListSearch>({
  spec,
  search,
  onShow,
}: ListViewsProps<Row, Search>) {
  const { views: kept, mine, keep, drop } = useSavedViews(spec.id);
  const all: View<Search>[] = [
    { name: spec.whole ?? `All ${spec.many}`, search: {} },
    ...spec.views,
    ...(kept as { name: string; search: Partial<Search> }[]),
  ];
  const present = all.find((view) => isSameView(view.search, search));
  const row = usePresentShown<HTMLUListElement>(present?.name);
  const worthKeeping = !present && (isNarrowed(spec, search) || search.columns || search.sort);
  if (all.length === 1 && !worthKeeping) return null;
  return (
    <nav aria-label="Views" className="list-views">
      <ul ref={row}>
        {all.map((view) => (
          <ViewTab
            key={view.name}
            name={view.name}
            present={view === present}
            onShow={() => onShow(view.search)}
            onDrop={mine.has(view.name) ? () => drop(view.name) : undefined}
          />
        ))}
      </ul>
      {worthKeeping ? (
        <SaveView
          onSave={(name, shared) => keep({ name, shared, search: viewOf(search) as unknown as Record<string, string> })}
        />
      ) : null}
    </nav>
  );
}

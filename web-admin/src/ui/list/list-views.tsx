import { ActionIcon } from "@mantine/core";
import type { RowData } from "@tanstack/react-table";
import { Icon } from "../icons.tsx";
import { isSameView, type ListSearch, viewOf } from "./list-search.ts";
import { isNarrowed, type ListSpec, type View } from "./list-spec.ts";
import { SaveView } from "./save-view.tsx";
import { useSavedViews } from "./saved-views.ts";

interface ListViewsProps<Row extends RowData, Search extends ListSearch> {
  spec: ListSpec<Row, Search>;
  search: Search;
  onShow: (search: Partial<Search>) => void;
}

/** The list's own views, then the ones this person keeps. */
export function ListViews<Row extends RowData, Search extends ListSearch>({
  spec,
  search,
  onShow,
}: ListViewsProps<Row, Search>) {
  const { views: kept, keep, drop } = useSavedViews(spec.id);
  const all: View<Search>[] = [
    { name: spec.whole ?? `All ${spec.many}`, search: {} },
    ...spec.views,
    ...(kept as { name: string; search: Partial<Search> }[]),
  ];
  const present = all.find((view) => isSameView(view.search, search));
  const worthKeeping = !present && (isNarrowed(spec, search) || search.columns || search.sort);
  if (all.length === 1 && !worthKeeping) return null;
  return (
    <nav aria-label="Views" className="list-views">
      <ul>
        {all.map((view) => (
          <li key={view.name} className="list-view" data-present={view === present || undefined}>
            <button type="button" aria-current={view === present || undefined} onClick={() => onShow(view.search)}>
              {view.name}
            </button>
            {view === present && kept.some(({ name }) => name === view.name) ? (
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={`Drop the view ${view.name}`}
                onClick={() => drop(view.name)}
              >
                <Icon name="close" size={14} />
              </ActionIcon>
            ) : null}
          </li>
        ))}
      </ul>
      {worthKeeping ? (
        <SaveView onSave={(name) => keep({ name, search: viewOf(search) as unknown as Record<string, string> })} />
      ) : null}
    </nav>
  );
}

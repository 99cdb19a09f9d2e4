import type { Page } from "@quayside/shared/kernel/page.ts";
import type { UseQueryResult } from "@tanstack/react-query";
import type { RowData, RowSelectionState } from "@tanstack/react-table";
import { type ReactNode, useMemo, useState } from "react";
import { useNarrow } from "../use-narrow.ts";
import { ListCards } from "./list-cards.tsx";
import { ListPager } from "./list-pager.tsx";
import type { ListSearch } from "./list-search.ts";
import { isNarrowed, type ListSpec, shownColumns } from "./list-spec.ts";
import { ListFailed, ListLoading, NothingMatches, NothingYet } from "./list-states.tsx";
import { ListTable } from "./list-table.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import type { useListAddress } from "./use-list-address.ts";

interface ListBodyProps<Row extends RowData, Search extends ListSearch> {
  spec: ListSpec<Row, Search>;
  address: ReturnType<typeof useListAddress<Search>>;
  query: UseQueryResult<Page<Row>>;
  bulk?: (rows: Row[]) => ReactNode;
}

/** The rows in whichever state they are: on their way, failed, none at all, none that match, or here. */
export function ListBody<Row extends RowData, Search extends ListSearch>({
  spec,
  address,
  query,
  bulk,
}: ListBodyProps<Row, Search>) {
  const { search, change, show } = address;
  const narrow = useNarrow();
  const [selected, setSelected] = useState<RowSelectionState>({});
  const columns = useMemo(() => shownColumns(spec.columns, search.columns), [spec.columns, search.columns]);
  const { data, error, isPlaceholderData, isFetching, refetch } = query;
  if (!data) return error ? <ListFailed error={error} onRetry={refetch} /> : <ListLoading columns={columns.length} />;
  if (data.items.length === 0 && !search.cursor && !data.nextCursor)
    return isNarrowed(spec, search) ? (
      <NothingMatches many={spec.many} onReset={() => show({})} />
    ) : (
      <NothingYet {...spec.nothingYet} />
    );
  const chosen = data.items.filter((row) => selected[spec.idOf(row)]);
  const Rows = narrow ? ListCards : ListTable;
  return (
    <>
      {error ? <ListFailed error={error} onRetry={refetch} stale /> : null}
      {chosen.length > 0 ? (
        <SelectionBar spec={spec} columns={columns} rows={chosen} onClear={() => setSelected({})}>
          {bulk?.(chosen)}
        </SelectionBar>
      ) : null}
      <div className="list-rows" aria-busy={isFetching} data-stale={isPlaceholderData || undefined}>
        <Rows
          spec={spec}
          search={search}
          columns={columns}
          rows={data.items}
          selected={selected}
          onSelect={setSelected}
          onChange={change}
        />
      </div>
      <ListPager spec={spec} page={data} address={address} />
    </>
  );
}

import type { Page } from "@quayside/shared/kernel/page.ts";
import type { UseQueryResult } from "@tanstack/react-query";
import type { RowData } from "@tanstack/react-table";
import { type ReactNode, useRef } from "react";
import { PageHeader } from "../page-header.tsx";
import { ListBody } from "./list-body.tsx";
import type { ListSearch } from "./list-search.ts";
import type { ListSpec } from "./list-spec.ts";
import { ListToolbar } from "./list-toolbar.tsx";
import { ListViews } from "./list-views.tsx";
import { useListAddress } from "./use-list-address.ts";
import { useListKeys } from "./use-list-keys.ts";

interface ListPageProps<Row extends RowData, Search extends ListSearch> {
  title: string;
  spec: ListSpec<Row, Search>;
  search: Search;
  query: UseQueryResult<Page<Row>>;
  actions?: ReactNode;
  /** What can be done with the rows selected. */
  bulk?: (rows: Row[]) => ReactNode;
  /** Between the title and the list: the pages that it is one of. */
  above?: ReactNode;
  children?: ReactNode;
}

/** The pattern of every list page: views, search, filters, table or cards, pages. Its state is the address. */
export function ListPage<Row extends RowData, Search extends ListSearch>(props: ListPageProps<Row, Search>) {
  const { title, spec, search, query, actions, bulk, above, children } = props;
  const address = useListAddress(search);
  const list = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  useListKeys(list, searchField);
  return (
    <div className="page">
      <PageHeader title={title} actions={actions} />
      {above}
      <div className="panel list" ref={list}>
        <ListViews spec={spec} search={search} onShow={address.show} />
        <ListToolbar
          spec={spec}
          search={search}
          rows={query.data?.items ?? []}
          onChange={address.change}
          searchField={searchField}
        />
        <ListBody key={search.cursor ?? ""} spec={spec} address={address} query={query} bulk={bulk} />
      </div>
      {children}
    </div>
  );
}

import type { LinkProps } from "@tanstack/react-router";
import type { RowData } from "@tanstack/react-table";
import type { ReactNode } from "react";
import type { CellColumn } from "../row-cards.tsx";
import type { ListSearch } from "./list-search.ts";

export interface Column<Row> extends CellColumn<Row> {
  /** Plain value for a file: instants in UTC, money as a decimal. */
  text(row: Row): string;
  /** What the API calls the order by this column. */
  sortKey?: string;
  /** Hidden until chosen. */
  optional?: boolean;
}

interface BaseFilter {
  label: string;
}

/** How a filter is asked for. `name` is its parameter in the address. */
export type Filter =
  | (BaseFilter & { kind: "choice"; name: string; options: readonly { value: string; label: string }[] })
  | (BaseFilter & { kind: "days"; from: string; to: string })
  | (BaseFilter & { kind: "day"; name: string })
  | (BaseFilter & { kind: "text"; name: string; placeholder: string });

export interface View<Search extends ListSearch> {
  name: string;
  search: Partial<Search>;
}

export interface Order {
  sort: string;
  direction: "asc" | "desc";
}

/** Everything a list page is made of. */
export interface ListSpec<Row extends RowData, Search extends ListSearch> {
  /** Names its saved views and exported files. */
  id: string;
  one: string;
  many: string;
  columns: readonly Column<Row>[];
  idOf(row: Row): string;
  linkOf?(row: Row): LinkProps | undefined;
  /** Placeholder of the search field; without it the list cannot be searched. */
  searchFor?: string;
  filters: readonly Filter[];
  /** Name of the list without a filter; "All orders" unless said. */
  whole?: string;
  views: readonly View<Search>[];
  /** The order when none is asked for. */
  order?: Order;
  /** Shown where there is nothing at all. */
  nothingYet: { title: string; text: string; action?: ReactNode };
}

export function filterNames(filters: readonly Filter[]): string[] {
  return filters.flatMap((filter) => (filter.kind === "days" ? [filter.from, filter.to] : [filter.name]));
}

/** Whether the list is narrowed, so that an empty answer means "nothing matches". */
export function isNarrowed(spec: { filters: readonly Filter[] }, search: object): boolean {
  const given = search as Record<string, unknown>;
  return ["q", ...filterNames(spec.filters)].some((name) => given[name] !== undefined);
}

/** The order asked for, or the usual one. */
export function orderOf(spec: { order?: Order }, search: ListSearch): Order | undefined {
  if (!spec.order) return undefined;
  const sort = search.sort ?? spec.order.sort;
  return { sort, direction: search.direction ?? spec.order.direction };
}

/** Pressing a column's head: the other way round where it leads already, else ascending by it. */
export function nextOrder(spec: { order?: Order }, search: ListSearch, sortKey: string): Partial<ListSearch> {
  const present = orderOf(spec, search);
  const direction = present?.sort === sortKey && present.direction === "asc" ? "desc" : "asc";
  const usual = spec.order?.sort === sortKey && spec.order.direction === direction;
  return usual ? { sort: undefined, direction: undefined } : { sort: sortKey, direction };
}

/** The columns shown, in their own order; the title always is. */
export function shownColumns<Row>(columns: readonly Column<Row>[], chosen: string | undefined): Column<Row>[] {
  const ids = chosen ? new Set(chosen.split(".")) : undefined;
  return columns.filter(({ id, optional, card }) => card === "title" || (ids ? ids.has(id) : !optional));
}

/** The parameter for a choice of columns; nothing where it is the usual one. */
export function columnsParam<Row>(columns: readonly Column<Row>[], chosen: readonly string[]): string | undefined {
  const ids = columns.filter(({ id, card }) => card !== "title" && chosen.includes(id)).map(({ id }) => id);
  const usual = columns.filter(({ optional, card }) => card !== "title" && !optional).map(({ id }) => id);
  return ids.join() === usual.join() ? undefined : ids.join(".") || "none";
}

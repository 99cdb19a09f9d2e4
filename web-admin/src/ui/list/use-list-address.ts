import { useLocation, useNavigate } from "@tanstack/react-router";
import { changedSearch, type ListSearch } from "./list-search.ts";

declare module "@tanstack/history" {
  interface HistoryState {
    /** Cursors of the pages before this one, the first page as empty text. */
    trail?: string[];
  }
}

interface ListAddress<Search extends ListSearch> {
  search: Search;
  /** Another question, from the first page on. */
  change(change: Partial<Search>): void;
  /** A whole other state, as a view has it. */
  show(search: Partial<Search>): void;
  /** How many pages were turned to get here; `undefined` where that is not known. */
  turned: number | undefined;
  next(cursor: string): void;
  previous(): void;
}

/** The list's state and the ways to change it, all through the address. */
export function useListAddress<Search extends ListSearch>(search: Search): ListAddress<Search> {
  const navigate = useNavigate();
  const trail = useLocation({ select: ({ state }) => state.trail });
  const { cursor } = search;
  const go = (to: Partial<Search>, state: { trail?: string[] } = {}, replace = false) =>
    navigate({ to: ".", search: to as never, state, replace });
  return {
    search,
    change: (change) => go(changedSearch(search, change), {}, "q" in change),
    show: (view) => go(view),
    turned: cursor ? trail?.length : 0,
    next: (to) => go({ ...search, cursor: to }, cursor && !trail ? {} : { trail: [...(trail ?? []), cursor ?? ""] }),
    previous() {
      const before = trail?.at(-1) || undefined;
      go({ ...search, cursor: before }, { trail: trail?.slice(0, -1) });
    },
  };
}

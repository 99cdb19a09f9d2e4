import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { giftCardList } from "./gift-card-list.tsx";
import { IssueGiftCard } from "./issue-gift-card.tsx";

const route = getRouteApi("/staff/gift-cards");

export function GiftCardsPage() {
  const search = route.useSearch();
  const { q, state, cursor } = search;
  const query = useOperation(
    "gift-cards.list",
    { query: { q, state, cursor, per_page: rowsPerPage } },
    { keepPrevious: true },
  );
  return <ListPage title="Gift cards" spec={giftCardList} search={search} query={query} actions={<IssueGiftCard />} />;
}

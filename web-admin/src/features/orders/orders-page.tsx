import { Button, CopyButton } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { orderList } from "./order-list.tsx";

const route = getRouteApi("/staff/orders");

export function OrdersPage() {
  const search = route.useSearch();
  const { q, status, from, to, direction, cursor } = search;
  const request = { query: { q, status, from, to, direction, cursor, per_page: rowsPerPage } };
  const query = useOperation("orders.list", request, { keepPrevious: true });
  return (
    <ListPage
      title="Orders"
      spec={orderList}
      search={search}
      query={query}
      bulk={(orders) => (
        <CopyButton value={[...new Set(orders.map(({ email }) => email))].join(", ")}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? "Copied" : "Copy e-mail addresses"}
            </Button>
          )}
        </CopyButton>
      )}
    />
  );
}

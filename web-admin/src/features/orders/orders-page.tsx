import { Button, CopyButton } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { useOrderList } from "./order-list.tsx";
import { ShipSelected } from "./ship-selected.tsx";

const route = getRouteApi("/staff/orders");

export function OrdersPage() {
  const search = route.useSearch();
  const { q, status, payment, fulfilment, country, onHold, from, to, direction, cursor } = search;
  const filters = { status, payment, fulfilment, country, onHold };
  const request = { query: { q, ...filters, from, to, direction, cursor, per_page: rowsPerPage } };
  const query = useOperation("orders.list", request, { keepPrevious: true });
  return (
    <ListPage
      title="Orders"
      spec={useOrderList()}
      search={search}
      query={query}
      bulk={(orders) => (
        <>
          <Button
            size="compact-sm"
            variant="default"
            renderRoot={(props) => (
              <Link {...props} to="/orders/slips" search={{ orders: orders.map(({ id }) => id).join(".") }} />
            )}
          >
            Packing slips
          </Button>
          <ShipSelected orders={orders} />
          <CopyButton value={[...new Set(orders.map(({ email }) => email))].join(", ")}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" onClick={copy}>
                {copied ? "Copied" : "Copy e-mail addresses"}
              </Button>
            )}
          </CopyButton>
        </>
      )}
    />
  );
}

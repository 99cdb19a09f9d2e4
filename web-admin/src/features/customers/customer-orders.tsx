import { Button } from "@mantine/core";
import type { OrderRow } from "@quayside/shared/orders/schema.ts";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { ListFailed, ListLoading, NothingYet } from "../../ui/list/list-states.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { When } from "../../ui/when.tsx";
import { OrderStatusBadge } from "../orders/order-status.tsx";

const route = getRouteApi("/staff/customers/$customerId");
const perPage = 10;

const columns: CellColumn<OrderRow>[] = [
  {
    id: "number",
    label: "Order",
    card: "title",
    cell: ({ id, number }) => (
      <Link className="nowrap" to="/orders/$orderId" params={{ orderId: id }}>
        {number}
      </Link>
    ),
  },
  { id: "placed", label: "Placed", card: "line", cell: ({ placedAt }) => <When at={placedAt} /> },
  { id: "status", label: "Status", card: "status", cell: (order) => <OrderStatusBadge order={order} /> },
  { id: "units", label: "Units", end: true, cell: ({ units }) => units },
  { id: "total", label: "Total", end: true, card: "value", cell: ({ total }) => <Amount money={total} /> },
];

export function CustomerOrders({ customerId }: { customerId: string }) {
  const { cursor } = route.useSearch();
  const request = { params: { customerId }, query: { cursor, per_page: perPage } };
  const { data, error, refetch } = useOperation("customers.orders", request, { keepPrevious: true });
  const page = (search: { cursor?: string }, text: string) => (
    <Button variant="default" size="compact-md" renderRoot={(props) => <Link to="." search={search} {...props} />}>
      {text}
    </Button>
  );
  return (
    <Section title="Orders" flush>
      {data ? null : error ? <ListFailed error={error} onRetry={refetch} /> : <ListLoading columns={4} />}
      {data?.items.length === 0 ? <NothingYet title="No orders yet" text="What they order is listed here." /> : null}
      {data?.items.length ? <DataTable columns={columns} rows={data.items} idOf={({ id }) => id} /> : null}
      {cursor || data?.nextCursor ? (
        <div className="pager">
          {cursor ? page({}, "Newest") : <span />}
          {data?.nextCursor ? page({ cursor: data.nextCursor }, "Older") : null}
        </div>
      ) : null}
    </Section>
  );
}

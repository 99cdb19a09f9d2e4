import { toDecimal } from "@quayside/shared/kernel/money.ts";
import { type OrderRow, PublicStatus } from "@quayside/shared/orders/schema.ts";
import { Amount } from "../../ui/amount.tsx";
import type { ListSpec } from "../../ui/list/list-spec.ts";
import { When } from "../../ui/when.tsx";
import type { OrderSearch } from "./order-search.ts";
import { FulfilmentBadge, OrderStatusBadge, PaymentBadge, statusLabels } from "./order-status.tsx";

export const orderList: ListSpec<OrderRow, OrderSearch> = {
  id: "orders",
  one: "order",
  many: "orders",
  idOf: ({ id }) => id,
  linkOf: ({ id }) => ({ to: "/orders/$orderId", params: { orderId: id } }),
  searchFor: "Number, e-mail or payment",
  order: { sort: "placed", direction: "desc" },
  filters: [
    {
      kind: "choice",
      name: "status",
      label: "Status",
      options: PublicStatus.options.map((value) => ({ value, label: statusLabels[value] })),
    },
    { kind: "days", label: "Placed", from: "from", to: "to" },
  ],
  views: [
    { name: "To process", search: { status: "processing" } },
    { name: "Unpaid", search: { status: "pending" } },
    { name: "Cancelled", search: { status: "cancelled" } },
  ],
  nothingYet: {
    title: "No orders yet",
    text: "The first one appears here as soon as a shopper has placed it.",
  },
  columns: [
    {
      id: "number",
      label: "Order",
      card: "title",
      cell: ({ number }) => <span className="nowrap">{number}</span>,
      text: ({ number }) => number,
    },
    {
      id: "placed",
      label: "Placed",
      card: "line",
      sortKey: "placed",
      cell: ({ placedAt }) => <When at={placedAt} />,
      text: ({ placedAt }) => placedAt,
    },
    { id: "name", label: "Customer", card: "line", cell: ({ name }) => name, text: ({ name }) => name },
    { id: "email", label: "E-mail", optional: true, cell: ({ email }) => email, text: ({ email }) => email },
    { id: "country", label: "Country", optional: true, cell: ({ country }) => country, text: ({ country }) => country },
    {
      id: "status",
      label: "Status",
      card: "status",
      cell: (order) => <OrderStatusBadge order={order} />,
      text: ({ status }) => status,
    },
    {
      id: "payment",
      label: "Payment",
      card: "status",
      cell: ({ paymentState }) => <PaymentBadge state={paymentState} />,
      text: ({ paymentState }) => paymentState,
    },
    {
      id: "fulfilment",
      label: "Fulfilment",
      optional: true,
      cell: ({ fulfilmentState }) => <FulfilmentBadge state={fulfilmentState} />,
      text: ({ fulfilmentState }) => fulfilmentState,
    },
    { id: "units", label: "Units", end: true, cell: ({ units }) => units, text: ({ units }) => String(units) },
    {
      id: "total",
      label: "Total",
      end: true,
      card: "value",
      cell: ({ total }) => <Amount money={total} />,
      text: ({ total }) => toDecimal(total),
    },
    {
      id: "currency",
      label: "Currency",
      optional: true,
      cell: ({ total }) => total.currency,
      text: ({ total }) => total.currency,
    },
  ],
};

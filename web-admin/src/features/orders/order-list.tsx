import { toDecimal } from "@quayside/shared/kernel/money.ts";
import { FulfilmentState, type OrderRow, PaymentState, PublicStatus } from "@quayside/shared/orders/schema.ts";
import { useMemo } from "react";
import { Amount } from "../../ui/amount.tsx";
import { Country } from "../../ui/country.tsx";
import { useCountryOptions } from "../../ui/form/country-options.ts";
import type { ListSpec } from "../../ui/list/list-spec.ts";
import { When } from "../../ui/when.tsx";
import type { OrderSearch } from "./order-search.ts";
import {
  FulfilmentBadge,
  fulfilmentLabels,
  OrderStatusBadge,
  PaymentBadge,
  paymentLabels,
  statusLabels,
} from "./order-status.tsx";

const orderList: ListSpec<OrderRow, OrderSearch> = {
  id: "orders",
  one: "order",
  many: "orders",
  idOf: ({ id }) => id,
  linkOf: ({ id }) => ({ to: "/orders/$orderId", params: { orderId: id } }),
  searchFor: "Number, name, e-mail, SKU or payment",
  order: { sort: "placed", direction: "desc" },
  filters: [
    {
      kind: "choice",
      name: "status",
      label: "Status",
      options: PublicStatus.options.map((value) => ({ value, label: statusLabels[value] })),
    },
    {
      kind: "choice",
      name: "payment",
      label: "Payment",
      options: PaymentState.options.map((value) => ({ value, label: paymentLabels[value][0] })),
    },
    {
      kind: "choice",
      name: "fulfilment",
      label: "Fulfilment",
      options: FulfilmentState.options.map((value) => ({ value, label: fulfilmentLabels[value][0] })),
    },
    {
      kind: "choice",
      name: "onHold",
      label: "Hold",
      options: [
        { value: "true", label: "On hold" },
        { value: "false", label: "Not on hold" },
      ],
    },
    { kind: "days", label: "Placed", from: "from", to: "to" },
  ],
  views: [
    { name: "To process", search: { status: "processing" } },
    { name: "To ship", search: { status: "processing", onHold: "false" } },
    { name: "On hold", search: { onHold: "true" } },
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
    {
      id: "country",
      label: "Country",
      optional: true,
      cell: ({ country }) => <Country code={country} />,
      text: ({ country }) => country,
    },
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

/** With the countries of the world to choose from, named in the store's language. */
export function useOrderList(): ListSpec<OrderRow, OrderSearch> {
  const options = useCountryOptions();
  return useMemo(() => {
    const days = orderList.filters.length - 1;
    const country = { kind: "choice", name: "country", label: "Country", options } as const;
    return { ...orderList, filters: orderList.filters.toSpliced(days, 0, country) };
  }, [options]);
}

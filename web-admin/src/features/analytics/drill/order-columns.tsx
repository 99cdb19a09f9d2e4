import type { OrderBehind } from "@quayside/shared/sales/customers.ts";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useMe } from "../../../lib/me.ts";
import type { Column } from "../../../ui/list/list-spec.ts";
import { When } from "../../../ui/when.tsx";
import { useNames } from "../use-names.ts";
import { useValues } from "../values.ts";

export function useOrderColumns(): Column<OrderBehind>[] {
  const { full, plain } = useValues();
  const nameOf = useNames();
  const { may } = useMe();
  return useMemo(() => {
    return [
      {
        id: "number",
        label: "Order",
        card: "title",
        cell: ({ orderId, number }) =>
          may("orders.read") ? (
            <Link className="nowrap" to="/orders/$orderId" params={{ orderId }}>
              {number}
            </Link>
          ) : (
            <span className="nowrap">{number}</span>
          ),
        text: ({ number }) => number,
      },
      {
        id: "at",
        label: "When",
        card: "line",
        cell: ({ placedAt }) => <When at={placedAt} />,
        text: ({ placedAt }) => placedAt,
      },
      {
        id: "channel",
        label: "Channel",
        card: "line",
        cell: ({ channel }) => nameOf("channel", channel),
        text: ({ channel }) => channel ?? "",
      },
      {
        id: "country",
        label: "Country",
        card: "line",
        cell: ({ country }) => nameOf("country", country),
        text: (row) => row.country ?? "",
      },
      {
        id: "customer",
        label: "Customer",
        card: "line",
        cell: ({ customerType }) => nameOf("customer_type", customerType),
        text: ({ customerType }) => customerType,
      },
      {
        id: "units",
        label: "Units",
        end: true,
        card: "line",
        cell: ({ units }) => full(units, "count"),
        text: ({ units }) => String(units),
      },
      {
        id: "revenue",
        label: "Revenue",
        end: true,
        card: "value",
        cell: ({ revenue }) => full(revenue, "money"),
        text: ({ revenue }) => plain(revenue, "money"),
      },
    ];
  }, [full, plain, nameOf, may]);
}

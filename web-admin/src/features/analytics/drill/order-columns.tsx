import type { OrderBehind } from "@quayside/shared/sales/customers.ts";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useFormats } from "../../../lib/format.ts";
import { useMe } from "../../../lib/me.ts";
import type { Column } from "../../../ui/list/list-spec.ts";
import { When } from "../../../ui/when.tsx";
import { unknown } from "../answer.ts";
import { useValues } from "../values.ts";

export function useOrderColumns(): Column<OrderBehind>[] {
  const { full, plain } = useValues();
  const { country } = useFormats();
  const { may } = useMe();
  return useMemo(() => {
    const place = (code: string | null) => (code ? country(code) : unknown);
    return [
      {
        id: "number",
        label: "Order",
        card: "title",
        cell: ({ orderId, number }) =>
          may("orders.read") ? (
            <Link to="/orders/$orderId" params={{ orderId }}>
              {number}
            </Link>
          ) : (
            number
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
        cell: ({ channel }) => channel ?? unknown,
        text: ({ channel }) => channel ?? "",
      },
      {
        id: "country",
        label: "Country",
        card: "line",
        cell: (row) => place(row.country),
        text: (row) => row.country ?? "",
      },
      {
        id: "customer",
        label: "Customer",
        card: "line",
        cell: ({ customerType }) => customerType,
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
  }, [full, plain, country, may]);
}

import { toDecimal } from "@quayside/shared/kernel/money.ts";
import type { Return } from "@quayside/shared/returns/schema.ts";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../lib/format.ts";
import { Amount } from "../../ui/amount.tsx";
import { Country } from "../../ui/country.tsx";
import type { ListSpec } from "../../ui/list/list-spec.ts";
import { When } from "../../ui/when.tsx";
import type { ReturnSearch } from "./return-search.ts";

/** Orders that a return gives back, each once, in the order of its lines. */
export function ordersOf({ lines }: Pick<Return, "lines">): { orderId: string; number: string }[] {
  const byId = new Map(lines.flatMap(({ of }) => (of ? [[of.orderId, of] as const] : [])));
  return [...byId.values()].map(({ orderId, number }) => ({ orderId, number }));
}

const shown = 2;

function GivenBack({ of }: { of: Return }) {
  const orders = ordersOf(of);
  if (orders.length === 0) return <span className="soft">No order of ours</span>;
  const more = orders.length - shown;
  return (
    <>
      {orders.slice(0, shown).map(({ orderId, number }, at) => (
        <span key={orderId} className="nowrap">
          {at > 0 ? ", " : ""}
          <Link to="/orders/$orderId" params={{ orderId }}>
            {number}
          </Link>
        </span>
      ))}
      {more > 0 ? <span className="soft nowrap"> and {more} more</span> : null}
    </>
  );
}

function Units({ of }: { of: Return }) {
  const { count } = useFormats();
  return <span className="numeric">{count(unitsOf(of))}</span>;
}

const unitsOf = ({ lines }: Return) => lines.reduce((sum, { quantity }) => sum + quantity, 0);

export const returnList: ListSpec<Return, ReturnSearch> = {
  id: "returns",
  one: "return",
  many: "returns",
  idOf: ({ id }) => id,
  searchFor: "Number of a return",
  filters: [],
  views: [],
  nothingYet: {
    title: "No returns yet",
    text: "Returns of the past appear here once they were imported. What is refunded here is shown on its order.",
  },
  columns: [
    {
      id: "number",
      label: "Return",
      card: "title",
      cell: ({ number }) => <span className="nowrap">{number}</span>,
      text: ({ number }) => number,
    },
    {
      id: "returned",
      label: "Came back",
      card: "line",
      cell: ({ returnedAt }) => <When at={returnedAt} />,
      text: ({ returnedAt }) => returnedAt,
    },
    {
      id: "name",
      label: "Customer",
      card: "line",
      cell: ({ name, email }) => name || email || <span className="soft">Not known</span>,
      text: ({ name, email }) => name || email,
    },
    {
      id: "country",
      label: "Country",
      optional: true,
      cell: ({ country }) => <Country code={country} />,
      text: ({ country }) => country,
    },
    {
      id: "orders",
      label: "Of order",
      card: "line",
      cell: (each) => <GivenBack of={each} />,
      text: (each) =>
        ordersOf(each)
          .map(({ number }) => number)
          .join(" "),
    },
    {
      id: "units",
      label: "Units",
      end: true,
      cell: (each) => <Units of={each} />,
      text: (each) => String(unitsOf(each)),
    },
    {
      id: "total",
      label: "Paid back",
      end: true,
      card: "value",
      cell: ({ total }) => <Amount money={total} />,
      text: ({ total }) => toDecimal(total),
    },
  ],
};

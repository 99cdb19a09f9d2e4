import type { CustomerGroup, CustomerRow } from "@quayside/shared/customers/schema.ts";
import { digitsOf, toDecimal } from "@quayside/shared/kernel/money.ts";
import { Amount } from "../../ui/amount.tsx";
import { Country } from "../../ui/country.tsx";
import type { ListSpec } from "../../ui/list/list-spec.ts";
import { When } from "../../ui/when.tsx";
import type { CustomerSearch } from "./customer-search.ts";
import { CustomerStateBadge, customerTitle } from "./customer-state.tsx";
import { namesOf } from "./use-groups.ts";

interface Known {
  groups: readonly CustomerGroup[];
  countries: readonly { value: string; label: string }[];
  currency: string;
  money: (money: { amount: number; currency: string }) => string;
}

/** Round sums in the store's currency. */
function spentOptions({ currency, money }: Pick<Known, "currency" | "money">) {
  const unit = 10 ** digitsOf(currency);
  return [100, 500, 1000, 5000].map((units) => ({
    value: String(units * unit),
    label: `${money({ amount: units * unit, currency })} and more`,
  }));
}

export function customerList(known: Known): ListSpec<CustomerRow, CustomerSearch> {
  const [, bigSpenders] = spentOptions(known);
  return {
    id: "customers",
    one: "customer",
    many: "customers",
    idOf: ({ id }) => id,
    linkOf: ({ id }) => ({ to: "/customers/$customerId", params: { customerId: id } }),
    searchFor: "Name, e-mail or phone",
    order: { sort: "newest", direction: "desc" },
    filters: [
      {
        kind: "choice",
        name: "state",
        label: "Account",
        options: [
          { value: "registered", label: "With an account" },
          { value: "guest", label: "Guests" },
        ],
      },
      {
        kind: "choice",
        name: "group",
        label: "Group",
        options: known.groups.map(({ id, name }) => ({ value: id, label: name })),
      },
      { kind: "choice", name: "spentFrom", label: "Spent", options: spentOptions(known) },
      { kind: "choice", name: "country", label: "Country", options: known.countries },
    ],
    views: [
      { name: "With an account", search: { state: "registered" } },
      { name: "Best customers", search: { sort: "spent", spentFrom: bigSpenders?.value } },
    ],
    nothingYet: {
      title: "No customers yet",
      text: "Whoever orders or opens an account appears here.",
    },
    columns: [
      { id: "name", label: "Name", card: "title", cell: customerTitle, text: ({ name }) => name },
      { id: "email", label: "E-mail", card: "line", cell: ({ email }) => email, text: ({ email }) => email },
      {
        id: "phone",
        label: "Phone",
        optional: true,
        cell: ({ phone }) => phone ?? "–",
        text: ({ phone }) => phone ?? "",
      },
      {
        id: "state",
        label: "Account",
        card: "status",
        cell: ({ state }) => <CustomerStateBadge state={state} />,
        text: ({ state }) => state,
      },
      {
        id: "groups",
        label: "Groups",
        cell: ({ groups }) => namesOf(known.groups, groups) || "–",
        text: ({ groups }) => namesOf(known.groups, groups),
      },
      {
        id: "tags",
        label: "Tags",
        optional: true,
        cell: ({ tags }) => tags.join(", ") || "–",
        text: ({ tags }) => tags.join(", "),
      },
      {
        id: "country",
        label: "Country",
        optional: true,
        cell: ({ country }) => (country ? <Country code={country} /> : "–"),
        text: ({ country }) => country ?? "",
      },
      {
        id: "orders",
        label: "Orders",
        end: true,
        card: "line",
        cell: ({ stats }) => stats.orders,
        text: ({ stats }) => String(stats.orders),
      },
      {
        id: "spent",
        label: "Spent",
        end: true,
        card: "value",
        cell: ({ stats }) => <Amount money={stats.spent} />,
        text: ({ stats }) => toDecimal(stats.spent),
      },
      {
        id: "lastOrder",
        label: "Last order",
        cell: ({ stats }) => (stats.lastOrderAt ? <When at={stats.lastOrderAt} dayOnly /> : "–"),
        text: ({ stats }) => stats.lastOrderAt ?? "",
      },
      {
        id: "since",
        label: "Since",
        optional: true,
        cell: ({ createdAt }) => <When at={createdAt} dayOnly />,
        text: ({ createdAt }) => createdAt,
      },
    ],
  };
}

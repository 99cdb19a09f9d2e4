import type { CustomerGroup } from "@quayside/shared/customers/schema.ts";
import type { PriceList } from "@quayside/shared/pricing/schema.ts";
import type { ListSpec } from "../../ui/list/list-spec.ts";
import { Status } from "../../ui/status.tsx";
import { When } from "../../ui/when.tsx";
import { namesOf } from "../customers/use-groups.ts";
import type { PriceListSearch } from "./price-list-search.ts";

export function PriceListBadge({ active }: Pick<PriceList, "active">) {
  return <Status tone={active ? "good" : "plain"}>{active ? "On" : "Off"}</Status>;
}

const whomOf =
  (known: readonly CustomerGroup[]) =>
  ({ groups }: PriceList) =>
    groups ? namesOf(known, groups) || "Groups that were removed" : "Everyone";

const parts: Omit<ListSpec<PriceList, PriceListSearch>, "columns"> = {
  id: "price-lists",
  one: "price list",
  many: "price lists",
  idOf: ({ id }) => id,
  linkOf: ({ id }) => ({ to: "/price-lists/$priceListId", params: { priceListId: id } }),
  filters: [],
  views: [],
  nothingYet: {
    title: "No price lists yet",
    text: "A list holds prices beside the catalogue's: for a group of customers, for quantities, or for a sale.",
  },
};

export function priceListList(groups: readonly CustomerGroup[]): ListSpec<PriceList, PriceListSearch> {
  const whom = whomOf(groups);
  return {
    ...parts,
    columns: [
      { id: "name", label: "Name", card: "title", cell: ({ name }) => name, text: ({ name }) => name },
      {
        id: "kind",
        label: "Kind",
        card: "line",
        cell: ({ kind }) => (kind === "sale" ? "Sale" : "Price list"),
        text: ({ kind }) => kind,
      },
      { id: "groups", label: "For", card: "line", cell: whom, text: whom },
      {
        id: "active",
        label: "State",
        card: "status",
        cell: ({ active }) => <PriceListBadge active={active} />,
        text: ({ active }) => String(active),
      },
      {
        id: "from",
        label: "From",
        optional: true,
        cell: ({ from }) => (from ? <When at={from} /> : "–"),
        text: ({ from }) => from ?? "",
      },
      {
        id: "until",
        label: "Until",
        optional: true,
        cell: ({ until }) => (until ? <When at={until} /> : "–"),
        text: ({ until }) => until ?? "",
      },
    ],
  };
}

import type { GiftCard } from "@quayside/shared/gift-cards/schema.ts";
import { toDecimal } from "@quayside/shared/kernel/money.ts";
import { Amount } from "../../ui/amount.tsx";
import type { ListSpec } from "../../ui/list/list-spec.ts";
import { Status } from "../../ui/status.tsx";
import { When } from "../../ui/when.tsx";
import type { GiftCardSearch } from "./gift-card-search.ts";

export function GiftCardBadge({ card }: { card: GiftCard }) {
  if (card.state === "disabled") return <Status tone="attention">Disabled</Status>;
  return card.balance.amount === 0 ? <Status tone="plain">Used up</Status> : <Status tone="good">Active</Status>;
}

export const giftCardList: ListSpec<GiftCard, GiftCardSearch> = {
  id: "gift-cards",
  one: "gift card",
  many: "gift cards",
  idOf: ({ id }) => id,
  linkOf: ({ id }) => ({ to: "/gift-cards/$giftCardId", params: { giftCardId: id } }),
  searchFor: "Last four of the code, or e-mail",
  filters: [
    {
      kind: "choice",
      name: "state",
      label: "State",
      options: [
        { value: "active", label: "Active" },
        { value: "disabled", label: "Disabled" },
      ],
    },
  ],
  views: [{ name: "Disabled", search: { state: "disabled" } }],
  nothingYet: {
    title: "No gift cards yet",
    text: "Issue one to say sorry or thank you; its code pays at the checkout.",
  },
  columns: [
    { id: "card", label: "Card", card: "title", cell: ({ last4 }) => `…${last4}`, text: ({ last4 }) => last4 },
    {
      id: "issued",
      label: "Issued",
      card: "line",
      cell: ({ issuedAt }) => <When at={issuedAt} />,
      text: ({ issuedAt }) => issuedAt,
    },
    { id: "email", label: "For", card: "line", cell: ({ email }) => email ?? "–", text: ({ email }) => email ?? "" },
    {
      id: "state",
      label: "State",
      card: "status",
      cell: (card) => <GiftCardBadge card={card} />,
      text: ({ state }) => state,
    },
    {
      id: "value",
      label: "Issued for",
      end: true,
      optional: true,
      cell: ({ issued }) => <Amount money={issued} />,
      text: ({ issued }) => toDecimal(issued),
    },
    {
      id: "balance",
      label: "Holds",
      end: true,
      card: "value",
      cell: ({ balance }) => <Amount money={balance} />,
      text: ({ balance }) => toDecimal(balance),
    },
  ],
};

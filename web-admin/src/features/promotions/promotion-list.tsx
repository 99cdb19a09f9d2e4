import { type Currency, formatMoney } from "@quayside/shared/kernel/money.ts";
import { PromotionPhase, type PromotionRow } from "@quayside/shared/promotions/schema.ts";
import { effectWords } from "@quayside/shared/promotions/words.ts";
import { sentence } from "../../lib/sentence.ts";
import type { ListSpec } from "../../ui/list/list-spec.ts";
import { When } from "../../ui/when.tsx";
import type { PromotionSearch } from "./promotion-search.ts";
import { kindLabels, PhaseBadge, phaseLabels } from "./promotion-status.tsx";

const options = <Key extends string>(labels: Record<Key, string>) =>
  (Object.keys(labels) as Key[]).map((value) => ({ value, label: labels[value] }));

export function promotionList(currency: Currency, locale: string): ListSpec<PromotionRow, PromotionSearch> {
  const gives = ({ effect, giftTitle }: PromotionRow) =>
    sentence(
      effectWords(
        effect,
        (amount) => formatMoney({ amount, currency }, locale),
        () => giftTitle,
      ),
    );
  const used = ({ used: uses, limits }: PromotionRow) =>
    uses === undefined ? "Not limited" : `${uses} of ${limits.total}`;
  return {
    id: "promotions",
    one: "promotion",
    many: "promotions",
    idOf: ({ id }) => id,
    linkOf: ({ id }) => ({ to: "/promotions/$promotionId", params: { promotionId: id } }),
    searchFor: "Name or code",
    filters: [
      {
        kind: "choice",
        name: "phase",
        label: "Phase",
        options: PromotionPhase.options.map((value) => ({ value, label: phaseLabels[value] })),
      },
      { kind: "choice", name: "kind", label: "Gives", options: options(kindLabels) },
    ],
    views: [
      { name: "Live", search: { phase: "live" } },
      { name: "Scheduled", search: { phase: "scheduled" } },
      { name: "Ended", search: { phase: "ended" } },
    ],
    nothingYet: {
      title: "No promotions yet",
      text: "A promotion lowers a price by a rule: with a code that shoppers enter, or by itself.",
    },
    columns: [
      { id: "name", label: "Name", card: "title", cell: ({ name }) => name, text: ({ name }) => name },
      { id: "gives", label: "Gives", card: "line", cell: gives, text: gives },
      {
        id: "code",
        label: "Code",
        card: "line",
        cell: ({ code }) => (code ? <code>{code}</code> : <span className="soft">By itself</span>),
        text: ({ code }) => code ?? "",
      },
      {
        id: "phase",
        label: "Phase",
        card: "status",
        cell: ({ phase }) => <PhaseBadge phase={phase} />,
        text: ({ phase }) => phase,
      },
      {
        id: "priority",
        label: "Priority",
        end: true,
        optional: true,
        cell: ({ priority }) => priority,
        text: ({ priority }) => String(priority),
      },
      { id: "used", label: "Used", end: true, card: "line", cell: used, text: used },
      {
        id: "updated",
        label: "Changed",
        optional: true,
        cell: ({ updatedAt }) => <When at={updatedAt} />,
        text: ({ updatedAt }) => updatedAt,
      },
    ],
  };
}

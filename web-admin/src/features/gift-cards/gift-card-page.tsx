import type { GiftCard } from "@quayside/shared/gift-cards/schema.ts";
import { getRouteApi } from "@tanstack/react-router";
import { useFormats } from "../../lib/format.ts";
import { useOperation } from "../../lib/query.ts";
import { Amount } from "../../ui/amount.tsx";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Fact, Facts } from "../../ui/detail/facts.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { When } from "../../ui/when.tsx";
import { BalanceEntries } from "./balance-entries.tsx";
import { GiftCardBadge } from "./gift-card-list.tsx";
import { SwitchGiftCard } from "./switch-gift-card.tsx";

const route = getRouteApi("/staff/gift-cards/$giftCardId");

export function GiftCardPage() {
  const { giftCardId } = route.useParams();
  const query = useOperation("gift-cards.get", { params: { giftCardId } });
  const entries = useOperation("gift-cards.entries", { params: { giftCardId }, query: { per_page: 100 } });
  return (
    <Loaded query={query}>
      {(card) => (
        <DetailPage
          title={`Gift card …${card.last4}`}
          trail={[{ label: "Gift cards", link: { to: "/gift-cards" } }]}
          status={<GiftCardBadge card={card} />}
          actions={<SwitchGiftCard card={card} />}
        >
          <CardFacts card={card} />
          <Section title="What happened" flush>
            <Loaded query={entries}>{({ items }) => <BalanceEntries entries={items} />}</Loaded>
          </Section>
        </DetailPage>
      )}
    </Loaded>
  );
}

function CardFacts({ card: { balance, issued, issuedAt, expiresOn, email } }: { card: GiftCard }) {
  const { calendarDay } = useFormats();
  return (
    <Section title="Card">
      <Facts>
        <Fact name="Holds">
          <Amount money={balance} />
        </Fact>
        <Fact name="Issued for">
          <Amount money={issued} />
        </Fact>
        <Fact name="Issued">
          <When at={issuedAt} />
        </Fact>
        <Fact name="Can be used until">{expiresOn ? calendarDay(expiresOn) : "It does not expire"}</Fact>
        <Fact name="For">{email ?? "Nobody in particular"}</Fact>
      </Facts>
    </Section>
  );
}

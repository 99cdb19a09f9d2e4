import { Page } from "../../ui/page.tsx";
import { GiftCardCheck } from "./gift-card-check.tsx";

/** For whoever holds a card, with an account or without. */
export function GiftCardPage() {
  return (
    <Page title="Gift card" heading="What is on a gift card" className="page-text">
      <p>Type the code on the card. You pay with it in your basket; what is left stays on it.</p>
      <GiftCardCheck isAlone />
    </Page>
  );
}

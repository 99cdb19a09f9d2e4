import { useKept } from "../../lib/kept.ts";
import { useOperation } from "../../lib/query.ts";
import { signedInAs } from "../../lib/session.ts";
import { cardName } from "../account/card-name.ts";

/** The cards a signed-in shopper keeps; none for a guest, and none as long as they cannot be read. */
export function useSavedCards() {
  const isSignedIn = useKept(signedInAs) !== undefined;
  return useOperation("account.cards", {}, { enabled: isSignedIn }).data ?? [];
}

interface SavedCardsProps {
  cards: ReturnType<typeof useSavedCards>;
  /** Id of a kept card; empty for another one. */
  chosen: string;
  onChoose: (cardId: string) => void;
}

export function SavedCards({ cards, chosen, onChoose }: SavedCardsProps) {
  if (cards.length === 0) return null;
  const choices = [...cards.map((card) => ({ id: card.id, name: cardName(card) })), { id: "", name: "Another card" }];
  return (
    <fieldset>
      <legend>Pay with</legend>
      {choices.map(({ id, name }) => (
        <label key={id} className="choice">
          <input type="radio" name="card" checked={chosen === id} onChange={() => onChoose(id)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

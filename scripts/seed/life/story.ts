import type { When } from "./moment.ts";

/** Units by SKU. */
export type Units = Readonly<Record<string, number>>;

/** What staff or the provider do with an order after it was paid; each is done once, however often the story is told. */
export type Chapter =
  | { do: "pack"; when: When }
  /** One parcel: of these SKUs, else of all that one place holds. */
  | { do: "ship"; when: When; only?: readonly string[]; carrier: string; tracking: string }
  /** The parcel of that place in the order's own sequence arrives. */
  | { do: "deliver"; when: When; parcel: number }
  | { do: "hold"; when: When; reason: string }
  | { do: "cancel"; when: When; reason: string }
  | { do: "cancel-lines"; when: When; units: Units; reason: string }
  /** Units come back to a shelf and are paid back; `all` the delivery too. */
  | { do: "take-back"; when: When; units: Units; all?: true; reason: string }
  | { do: "pay-back"; when: When; amount: number; reason: string }
  | { do: "dispute"; when: When; reason: string; inquiry?: true }
  /** Nobody paid, and its time ran out. */
  | { do: "expire"; when: When }
  | { do: "note"; when: When; text: string };

/** How the order is paid: by a card at once, at the second try, only authorised, or not. */
export type Payment = "card" | "second-card" | "authorised" | "none";

/** The life of one order. */
export interface Story {
  /** Key of a person. */
  who: string;
  when: When;
  lines: Units;
  code?: string;
  /** Pays with the second demo gift card, as far as it goes. */
  giftCard?: true;
  /** Pays with store credit; only of somebody with an account. */
  credit?: true;
  express?: true;
  payment?: Payment;
  chapters?: readonly Chapter[];
}

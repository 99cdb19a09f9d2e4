import type { Appearance, StripeError } from "@stripe/stripe-js";
import type { CardText } from "./local-stripe-card.ts";
import { createLocalElement, type LocalElement } from "./local-stripe-element.ts";
import { createLocalWallet, type LocalWallet } from "./local-stripe-wallet.ts";

export interface LocalElementsOptions {
  clientSecret?: string;
  appearance?: Appearance;
  /** Of a payment that is not made yet. */
  amount?: number;
  currency?: string;
}

type ElementName = string | { __elementType: string };
type Submission =
  | { selectedPaymentMethod: string; error?: undefined }
  | { selectedPaymentMethod?: undefined; error: StripeError };

export interface LocalElements {
  clientSecret: string | undefined;
  create(type: string, options?: { readOnly?: boolean }): LocalElement | LocalWallet;
  getElement(name: ElementName): LocalElement | LocalWallet | null;
  /** The card form, if there is one. */
  cardForm(): LocalElement | undefined;
  /** Card of a wallet that pays now; asked for once. */
  takeWalletCard(): CardText | undefined;
  update(options: LocalElementsOptions): Promise<void>;
  fetchUpdates(): Promise<object>;
  submit(): Promise<Submission>;
  on(): void;
  off(): void;
}

const cardForms = ["payment", "card"];
const supported = [...cardForms, "expressCheckout"];

/** One group of elements, as `stripe.elements()` gives; it holds at most one card form, and one wallet. */
export function createLocalElements(options: LocalElementsOptions = {}): LocalElements {
  const made = new Map<string, LocalElement | LocalWallet>();
  let card: LocalElement | undefined;
  let walletCard: CardText | undefined;
  let { appearance, amount = 0, currency = "" } = options;

  function assertSupported(type: string): void {
    if (!supported.includes(type))
      throw new Error(`Test payments have no ${type} element, only ${supported.join(", ")}.`);
    const isTwin = cardForms.includes(type) ? card !== undefined : made.has(type);
    if (isTwin) throw new Error(`Can only create one Element of type ${type} through elements().`);
  }
  function newCard(type: string, readOnly: boolean): LocalElement {
    const element = createLocalElement(type, () => {
      made.delete(type);
      card = undefined;
    });
    element.update({ readOnly });
    card = element;
    return element;
  }
  const newWallet = () =>
    createLocalWallet({
      total: () => ({ amount, currency }),
      paysWith: (number) => {
        walletCard = { number, expiry: "12 / 34", cvc: "123" };
      },
      destroyed: () => made.delete("expressCheckout"),
    });
  return {
    clientSecret: options.clientSecret,
    create: (type, { readOnly = false } = {}) => {
      assertSupported(type);
      const element = cardForms.includes(type) ? newCard(type, readOnly) : newWallet();
      element.setAppearance(appearance);
      made.set(type, element);
      return element;
    },
    getElement: (name) => made.get(typeof name === "string" ? name : name.__elementType) ?? null,
    cardForm: () => card,
    takeWalletCard: () => {
      const taken = walletCard;
      walletCard = undefined;
      return taken;
    },
    update: async (change) => {
      appearance = change.appearance ?? appearance;
      amount = change.amount ?? amount;
      currency = change.currency ?? currency;
      for (const element of made.values()) element.setAppearance(appearance);
    },
    fetchUpdates: async () => ({}),
    submit: async () => {
      const error = walletCard ? undefined : card?.validate();
      return error ? { error } : { selectedPaymentMethod: "card" };
    },
    on: () => undefined,
    off: () => undefined,
  };
}

import type { Appearance, StripeError } from "@stripe/stripe-js";
import { createLocalElement, type LocalElement } from "./local-stripe-element.ts";

export interface LocalElementsOptions {
  clientSecret?: string;
  appearance?: Appearance;
}

type ElementName = string | { __elementType: string };
type Submission =
  | { selectedPaymentMethod: string; error?: undefined }
  | { selectedPaymentMethod?: undefined; error: StripeError };

export interface LocalElements {
  clientSecret: string | undefined;
  create(type: string, options?: { readOnly?: boolean }): LocalElement;
  getElement(name: ElementName): LocalElement | null;
  update(options: LocalElementsOptions): Promise<void>;
  fetchUpdates(): Promise<object>;
  submit(): Promise<Submission>;
  on(): void;
  off(): void;
}

const SUPPORTED = ["payment", "card"];

function assertSupported(type: string, current: LocalElement | null): void {
  if (!SUPPORTED.includes(type))
    throw new Error(`Test payments have no ${type} element, only ${SUPPORTED.join(" and ")}.`);
  if (current !== null) throw new Error(`Can only create one Element of type ${type} through elements().`);
}

/** One group of elements, as `stripe.elements()` gives; it holds at most one card form. */
export function createLocalElements(options: LocalElementsOptions = {}): LocalElements {
  let current: { type: string; element: LocalElement } | null = null;
  let { appearance } = options;
  const validate = (): Submission => {
    const error = current?.element.validate();
    return error ? { error } : { selectedPaymentMethod: "card" };
  };
  return {
    clientSecret: options.clientSecret,
    create: (type, { readOnly } = {}) => {
      assertSupported(type, current?.element ?? null);
      const element = createLocalElement(type, () => {
        current = null;
      });
      element.setAppearance(appearance);
      element.update({ readOnly: readOnly ?? false });
      current = { type, element };
      return element;
    },
    getElement: (name) => {
      const type = typeof name === "string" ? name : name.__elementType;
      return current?.type === type ? current.element : null;
    },
    update: async (change) => {
      appearance = change.appearance ?? appearance;
      current?.element.setAppearance(appearance);
    },
    fetchUpdates: async () => ({}),
    submit: async () => validate(),
    on: () => undefined,
    off: () => undefined,
  };
}

import type { Stripe, StripeError } from "@stripe/stripe-js";
import {
  createLocalStripeApi,
  type FormFields,
  type Intent,
  type IntentPath,
  type LocalStripeApi,
  type Outcome,
} from "./local-stripe-api.ts";
import { type CardText, cardFields } from "./local-stripe-card.ts";
import { askForApproval } from "./local-stripe-challenge.ts";
import type { LocalElement } from "./local-stripe-element.ts";
import { createLocalElements, type LocalElements, type LocalElementsOptions } from "./local-stripe-elements.ts";

export interface LocalStripeOptions {
  /** Where the stand-in of Stripe's API answers, without `/v1`. */
  apiBase: string;
  publishableKey: string;
}

interface ConfirmParams {
  return_url?: string;
  receipt_email?: string;
  setup_future_usage?: string;
  shipping?: FormFields;
  payment_method?: string;
  payment_method_data?: { billing_details?: FormFields };
}

interface ConfirmOptions {
  elements?: LocalElements;
  clientSecret?: string;
  confirmParams?: ConfirmParams;
  redirect?: "always" | "if_required";
}

interface CardPaymentData {
  payment_method?: string | { card: LocalElement; billing_details?: FormFields };
  receipt_email?: string;
  return_url?: string;
  setup_future_usage?: string;
  shipping?: FormFields;
}

interface PaymentMethodOptions {
  elements?: LocalElements;
  card?: LocalElement;
  params?: { billing_details?: FormFields };
  billing_details?: FormFields;
}

function failed(intent: Intent): StripeError {
  const reason = "last_payment_error" in intent ? intent.last_payment_error : intent.last_setup_error;
  const subject = "last_payment_error" in intent ? { payment_intent: intent } : { setup_intent: intent };
  return { type: "invalid_request_error", ...reason, ...subject } as StripeError;
}

/** Plays the challenges an intent asks for, until it is done or back at the start. */
async function finish(
  api: LocalStripeApi,
  path: IntentPath,
  secret: string,
  outcome: Outcome<Intent>,
): Promise<Outcome<Intent>> {
  if (outcome.error) return outcome;
  const { status } = outcome.value;
  if (status === "requires_payment_method") return { error: failed(outcome.value) };
  if (status !== "requires_action") return outcome;
  const answer = await askForApproval(outcome.value);
  return finish(api, path, secret, await api.authenticate(path, secret, answer));
}

async function confirmAndFinish(api: LocalStripeApi, path: IntentPath, secret: string, fields: FormFields) {
  return finish(api, path, secret, await api.confirm(path, secret, fields));
}

const cardMethod = (card: CardText, billing_details?: FormFields): FormFields => ({
  type: "card",
  card: cardFields(card),
  billing_details,
});

function newCard(element: LocalElement, billing_details?: FormFields): Outcome<FormFields> {
  const error = element.validate();
  return error ? { error } : { value: cardMethod(element.readCard(), billing_details) };
}

function elementOf(elements: LocalElements | undefined): LocalElement {
  const element = elements?.cardForm();
  if (!element) throw new Error("In order to confirm, a payment or card element must be mounted.");
  return element;
}

function leaveFor(returnUrl: string, path: IntentPath, intent: Intent): Promise<never> {
  const name = path === "payment_intents" ? "payment_intent" : "setup_intent";
  const url = new URL(returnUrl, window.location.href);
  url.searchParams.set(name, intent.id);
  url.searchParams.set(`${name}_client_secret`, intent.client_secret ?? "");
  url.searchParams.set("redirect_status", intent.status === "processing" ? "pending" : "succeeded");
  window.location.assign(url);
  return new Promise<never>(() => undefined);
}

function fromForm(
  saved: string | undefined,
  elements: LocalElements | undefined,
  billing: FormFields | undefined,
): Outcome<FormFields> | undefined {
  return saved ? undefined : newCard(elementOf(elements), billing);
}

async function confirmWithElements(
  api: LocalStripeApi,
  path: IntentPath,
  options: ConfirmOptions,
): Promise<Outcome<Intent>> {
  const { elements, confirmParams = {}, redirect = "always" } = options;
  const secret = options.clientSecret ?? elements?.clientSecret;
  const { return_url, payment_method, payment_method_data, ...details } = confirmParams;
  if (!secret) throw new Error("A clientSecret is needed, either of elements() or of this call.");
  if (redirect === "always" && !return_url)
    throw new Error("confirmParams.return_url is needed unless redirect is 'if_required'.");
  const billing = payment_method_data?.billing_details;
  const wallet = elements?.takeWalletCard();
  const card = wallet ? { value: cardMethod(wallet, billing) } : fromForm(payment_method, elements, billing);
  if (card?.error) return card;
  const method = { payment_method, payment_method_data: card?.value };
  const outcome = await confirmAndFinish(api, path, secret, { ...details, ...method, return_url });
  if (outcome.error || redirect === "if_required") return outcome;
  return leaveFor(return_url ?? "", path, outcome.value);
}

async function confirmCard(
  api: LocalStripeApi,
  path: IntentPath,
  secret: string,
  data: CardPaymentData,
): Promise<Outcome<Intent>> {
  const { payment_method, ...details } = data;
  if (typeof payment_method !== "object") return confirmAndFinish(api, path, secret, { ...details, payment_method });
  const card = newCard(payment_method.card, payment_method.billing_details);
  if (card.error) return card;
  return confirmAndFinish(api, path, secret, { ...details, payment_method_data: card.value });
}

async function createPaymentMethod(api: LocalStripeApi, options: PaymentMethodOptions) {
  const billing = options.params?.billing_details ?? options.billing_details;
  const card = newCard(options.card ?? elementOf(options.elements), billing);
  if (card.error) return { error: card.error };
  const { value, error } = await api.createPaymentMethod(card.value);
  return error ? { error } : { paymentMethod: value };
}

const asPayment = ({ value, error }: Outcome<Intent>) => (error ? { error } : { paymentIntent: value });
const asSetup = ({ value, error }: Outcome<Intent>) => (error ? { error } : { setupIntent: value });

function createLocalStripe(api: LocalStripeApi) {
  const pay = "payment_intents";
  const setup = "setup_intents";
  return {
    elements: (options?: LocalElementsOptions) => createLocalElements(options),
    confirmPayment: async (options: ConfirmOptions) => asPayment(await confirmWithElements(api, pay, options)),
    confirmSetup: async (options: ConfirmOptions) => asSetup(await confirmWithElements(api, setup, options)),
    confirmCardPayment: async (secret: string, data: CardPaymentData = {}) =>
      asPayment(await confirmCard(api, pay, secret, data)),
    confirmCardSetup: async (secret: string, data: CardPaymentData = {}) =>
      asSetup(await confirmCard(api, setup, secret, data)),
    handleNextAction: async ({ clientSecret }: { clientSecret: string }) =>
      asPayment(await finish(api, pay, clientSecret, await api.retrieve(pay, clientSecret))),
    retrievePaymentIntent: async (secret: string) => asPayment(await api.retrieve(pay, secret)),
    retrieveSetupIntent: async (secret: string) => asSetup(await api.retrieve(setup, secret)),
    createPaymentMethod: (options: PaymentMethodOptions) => createPaymentMethod(api, options),
    createToken: async () => ({
      error: { type: "invalid_request_error", message: "Test payments make no tokens: use createPaymentMethod." },
    }),
    registerAppInfo: () => undefined,
    _registerWrapper: () => undefined,
  };
}

/** Stripe.js declares every payment method of the world; card payments are what the checkout uses of it. */
const asStripe = (local: ReturnType<typeof createLocalStripe>): Stripe => local as unknown as Stripe;

/** Stands in for `loadStripe` on a developer's machine: the same object, paying at the local stand-in. */
export async function loadLocalStripe(options: LocalStripeOptions): Promise<Stripe> {
  return asStripe(createLocalStripe(createLocalStripeApi(options.apiBase, options.publishableKey)));
}

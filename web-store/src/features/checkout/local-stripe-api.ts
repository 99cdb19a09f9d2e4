import type { PaymentIntent, PaymentMethod, SetupIntent, StripeError } from "@stripe/stripe-js";

export type FormFields = { [name: string]: string | boolean | null | undefined | FormFields };
export type Outcome<T> = { value: T; error?: undefined } | { value?: undefined; error: StripeError };
export type Intent = PaymentIntent | SetupIntent;

/** The two things that a page confirms; both have the same calls and the same states. */
export type IntentPath = "payment_intents" | "setup_intents";

export interface LocalStripeApi {
  confirm(path: IntentPath, clientSecret: string, fields: FormFields): Promise<Outcome<Intent>>;
  authenticate(path: IntentPath, clientSecret: string, outcome: "complete" | "fail"): Promise<Outcome<Intent>>;
  retrieve(path: IntentPath, clientSecret: string): Promise<Outcome<Intent>>;
  createPaymentMethod(fields: FormFields): Promise<Outcome<PaymentMethod>>;
}

function encode(fields: FormFields, into: URLSearchParams, prefix = ""): URLSearchParams {
  for (const [name, value] of Object.entries(fields)) {
    const key = prefix === "" ? name : `${prefix}[${name}]`;
    if (value === null || value === undefined) continue;
    if (typeof value === "object") encode(value, into, key);
    else into.append(key, String(value));
  }
  return into;
}

const CONNECTION_ERROR: StripeError = {
  type: "api_connection_error",
  message:
    "We are experiencing issues connecting to our payments provider. You have not been charged. Please check your internet connection and try again.",
};

/** `pi_123_secret_456` names its intent `pi_123`. */
const intentId = (clientSecret: string): string => clientSecret.split("_secret_")[0] ?? "";

async function send<T>(url: string, init?: RequestInit): Promise<Outcome<T>> {
  try {
    const response = await fetch(url, init);
    const body = (await response.json()) as { error?: StripeError } & T;
    return body.error ? { error: body.error } : { value: body };
  } catch {
    return { error: CONNECTION_ERROR };
  }
}

/** The calls that Stripe.js makes, with the publishable key and the intent's client secret. */
export function createLocalStripeApi(apiBase: string, publishableKey: string): LocalStripeApi {
  const base = apiBase.replace(/\/$/, "");
  const form = (fields: FormFields) => encode({ key: publishableKey, ...fields }, new URLSearchParams());
  const post = <T>(path: string, fields: FormFields) =>
    send<T>(`${base}/v1/${path}`, { method: "POST", body: form(fields) });
  return {
    confirm: (path, client_secret, fields) =>
      post(`${path}/${intentId(client_secret)}/confirm`, { ...fields, client_secret, use_stripe_sdk: true }),
    authenticate: (path, client_secret, outcome) =>
      post(`${path}/${intentId(client_secret)}/authenticate`, { client_secret, outcome }),
    retrieve: (path, client_secret) => send(`${base}/v1/${path}/${intentId(client_secret)}?${form({ client_secret })}`),
    createPaymentMethod: (fields) => post("payment_methods", fields),
  };
}

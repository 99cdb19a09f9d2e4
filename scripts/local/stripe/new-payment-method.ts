import type Stripe from "stripe";
import * as z from "zod";
import { cardByNumber, cardByToken, passesLuhn, type TestCard } from "./cards.ts";
import type { Context } from "./context.ts";
import { debitByIban } from "./direct-debits.ts";
import { invalidParameter, StripeFailure } from "./failure.ts";
import type { Form } from "./form.ts";
import { address, clearable, emptyAddress, integer, mergeMetadata, metadata, parseParams, text } from "./params.ts";

export const billingDetails = z.strictObject({
  address: address.optional(),
  email: clearable.optional(),
  name: clearable.optional(),
  phone: clearable.optional(),
  tax_id: clearable.optional(),
});
const NO_BILLING_DETAILS = { address: emptyAddress, email: null, name: null, phone: null, tax_id: null };
const card = z.strictObject({
  number: text.optional(),
  exp_month: integer(0).optional(),
  exp_year: integer(0).optional(),
  cvc: z.string().optional(),
  token: text.optional(),
});

export const newPaymentMethodParams = z.strictObject({
  type: z.enum(["card", "sepa_debit"]),
  card: card.optional(),
  sepa_debit: z.strictObject({ iban: text }).optional(),
  billing_details: billingDetails.optional(),
  allow_redisplay: z.enum(["always", "limited", "unspecified"]).default("unspecified"),
  metadata: metadata.optional(),
});
type NewPaymentMethod = z.output<typeof newPaymentMethodParams>;

function cardError(code: string, message: string, param: string, declineCode?: string): StripeFailure {
  const decline = declineCode && { decline_code: declineCode };
  return new StripeFailure(402, "refused", { type: "card_error", code, message, param, ...decline });
}

function assertExpiry(context: Context, month: number, year: number): void {
  if (month < 1 || month > 12) {
    throw cardError("invalid_expiry_month", "Your card's expiration month is invalid.", "exp_month");
  }
  const today = new Date(context.now() * 1000);
  const monthsLeft = (year - today.getUTCFullYear()) * 12 + month - 1 - today.getUTCMonth();
  if (monthsLeft < 0) throw cardError("invalid_expiry_year", "Your card's expiration year is invalid.", "exp_year");
}

/** Only test cards exist here, and only their numbers are ever written down. */
function findCard(number: string): TestCard {
  if (!passesLuhn(number)) throw cardError("incorrect_number", "Your card number is incorrect.", "number");
  const found = cardByNumber(number);
  if (found !== undefined) return found;
  const message =
    "Your card was declined. Your request was in test mode, but used a non test (live) card. For a list of valid test cards, visit: https://stripe.com/docs/testing.";
  throw cardError("card_declined", message, "", "test_mode_live_card");
}

interface CardDetails {
  card: TestCard;
  exp_month: number;
  exp_year: number;
  cvcGiven: boolean;
}

function readCard(context: Context, input: NewPaymentMethod["card"]): CardDetails {
  if (input?.token !== undefined) return tokenCard(context, input.token, "card[token]");
  const { number, exp_month, exp_year, cvc } = input ?? {};
  if (number === undefined) throw invalidParameter("Missing required param: card.", "card", "parameter_missing");
  if (exp_month === undefined || exp_year === undefined) {
    const param = exp_month === undefined ? "card[exp_month]" : "card[exp_year]";
    throw invalidParameter(`Missing required param: ${param}.`, param, "parameter_missing");
  }
  const found = findCard(number.replaceAll(/[ -]/g, ""));
  const year = exp_year < 100 ? exp_year + 2000 : exp_year;
  assertExpiry(context, exp_month, year);
  const digits = found.brand === "amex" ? /^\d{3,4}$/ : /^\d{3}$/;
  if (cvc !== undefined && !digits.test(cvc)) {
    throw cardError("invalid_cvc", "Your card's security code is invalid.", "cvc");
  }
  return { card: found, exp_month, exp_year: year, cvcGiven: cvc !== undefined };
}

function tokenCard(context: Context, token: string, param: string): CardDetails {
  const found = cardByToken(token);
  if (found === undefined) throw invalidParameter(`No such token: '${token}'`, param, "resource_missing");
  const year = new Date(context.now() * 1000).getUTCFullYear() + 1;
  return { card: found, exp_month: 12, exp_year: year, cvcGiven: true };
}

function cardFields(details: CardDetails): Stripe.PaymentMethod["card"] {
  const { brand, country, funding, number } = details.card;
  return {
    brand,
    checks: {
      address_line1_check: null,
      address_postal_code_check: null,
      cvc_check: details.cvcGiven ? "unchecked" : null,
    },
    country,
    display_brand: brand,
    exp_month: details.exp_month,
    exp_year: details.exp_year,
    fingerprint: `fp_${number.slice(-8)}`,
    funding,
    generated_from: null,
    last4: number.slice(-4),
    networks: { available: [brand], preferred: null },
    regulated_status: "unregulated",
    three_d_secure_usage: { supported: true },
    wallet: null,
  };
}

function readDebit(input: NewPaymentMethod["sepa_debit"]): {
  account: string;
  fields: Stripe.PaymentMethod["sepa_debit"];
} {
  const iban = input?.iban.replaceAll(" ", "") ?? "";
  if (debitByIban(iban) === undefined)
    throw invalidParameter("The IBAN you provided is invalid.", "sepa_debit[iban]", "invalid_iban");
  const country = iban.slice(0, 2);
  const fields = {
    bank_code: iban.slice(4, 12),
    branch_code: "",
    country,
    fingerprint: `fp_${iban.slice(-8)}`,
    generated_from: null,
    last4: iban.slice(-4),
  };
  return { account: iban, fields };
}

function store(
  context: Context,
  input: NewPaymentMethod,
  account: string,
  fields: Partial<Stripe.PaymentMethod>,
): Stripe.PaymentMethod {
  const paymentMethod: Stripe.PaymentMethod = {
    id: context.newId("pm"),
    object: "payment_method",
    allow_redisplay: input.allow_redisplay,
    billing_details: { ...NO_BILLING_DETAILS, ...input.billing_details },
    created: context.now(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: mergeMetadata({}, input.metadata),
    type: input.type,
    ...fields,
  };
  context.objects.put(paymentMethod);
  context.instruments.add(paymentMethod.id, account);
  return paymentMethod;
}

export function createPaymentMethod(context: Context, input: NewPaymentMethod): Stripe.PaymentMethod {
  if (input.type === "sepa_debit") {
    const { account, fields } = readDebit(input.sepa_debit);
    return store(context, input, account, { sepa_debit: fields });
  }
  const details = readCard(context, input.card);
  return store(context, input, details.card.number, { card: cardFields(details) });
}

/** `pm_card_visa` and its kin stand for a fresh payment method each time they are used. */
export function paymentMethodFromToken(context: Context, token: string): Stripe.PaymentMethod | undefined {
  if (cardByToken(token) === undefined) return undefined;
  const form: Form = { type: "card", card: { token } };
  return createPaymentMethod(context, parseParams(newPaymentMethodParams, form));
}

export interface Decline {
  code: string;
  decline_code?: string;
  message: string;
}

/** What a test card does: Stripe's own numbers and `pm_card_…` names (docs.stripe.com/testing). */
export interface TestCard {
  number: string;
  token: string;
  brand: string;
  country: string;
  funding: "credit" | "debit";
  decline?: Decline;
  /** Refused only when charged: saving it works. */
  declinesOnlyCharges?: true;
  authentication?: "always" | "unless-set-up";
  dispute?: { reason: string; inquiry?: true };
  refund?: "pending" | "fails";
  /** Its bank lets an authorisation be captured once only, whatever was asked for. */
  capturesOnce?: true;
}

const declined = (decline_code: string, message = "Your card was declined."): Decline => ({
  code: "card_declined",
  decline_code,
  message,
});
const INSUFFICIENT = declined("insufficient_funds", "Your card has insufficient funds.");
const EXPIRED: Decline = { code: "expired_card", message: "Your card has expired." };
const WRONG_CVC: Decline = { code: "incorrect_cvc", message: "Your card's security code is incorrect." };
const PROCESSING: Decline = {
  code: "processing_error",
  message: "An error occurred while processing your card. Try again in a little bit.",
};

const visa = { brand: "visa", country: "US", funding: "credit" } as const;

export const TEST_CARDS: readonly TestCard[] = [
  { ...visa, number: "4242424242424242", token: "pm_card_visa" },
  { ...visa, number: "4000056655665556", token: "pm_card_visa_debit", funding: "debit" },
  { ...visa, number: "5555555555554444", token: "pm_card_mastercard", brand: "mastercard" },
  { ...visa, number: "5200828282828210", token: "pm_card_mastercard_debit", brand: "mastercard", funding: "debit" },
  { ...visa, number: "378282246310005", token: "pm_card_amex", brand: "amex" },
  { ...visa, number: "6011111111111117", token: "pm_card_discover", brand: "discover" },
  { ...visa, number: "4000008260000000", token: "pm_card_gb", country: "GB" },
  { ...visa, number: "4000002760000016", token: "pm_card_de", country: "DE" },
  { ...visa, number: "4000000000000002", token: "pm_card_visa_chargeDeclined", decline: declined("generic_decline") },
  { ...visa, number: "4000000000009995", token: "pm_card_visa_chargeDeclinedInsufficientFunds", decline: INSUFFICIENT },
  { ...visa, number: "4000000000009987", token: "pm_card_visa_chargeDeclinedLostCard", decline: declined("lost_card") },
  {
    ...visa,
    number: "4000000000009979",
    token: "pm_card_visa_chargeDeclinedStolenCard",
    decline: declined("stolen_card"),
  },
  { ...visa, number: "4000000000000069", token: "pm_card_chargeDeclinedExpiredCard", decline: EXPIRED },
  { ...visa, number: "4000000000000127", token: "pm_card_chargeDeclinedIncorrectCvc", decline: WRONG_CVC },
  { ...visa, number: "4000000000000119", token: "pm_card_chargeDeclinedProcessingError", decline: PROCESSING },
  { ...visa, number: "4100000000000019", token: "pm_card_radarBlock", decline: declined("fraudulent") },
  {
    ...visa,
    number: "4000000000000341",
    token: "pm_card_chargeCustomerFail",
    decline: declined("generic_decline"),
    declinesOnlyCharges: true,
  },
  {
    ...visa,
    number: "4000002500003155",
    token: "pm_card_authenticationRequiredOnSetup",
    authentication: "unless-set-up",
  },
  { ...visa, number: "4000002760003184", token: "pm_card_authenticationRequired", authentication: "always" },
  { ...visa, number: "4000000000003220", token: "pm_card_threeDSecure2Required", authentication: "always" },
  {
    ...visa,
    number: "4000008400001629",
    token: "pm_card_threeDSecureRequiredChargeDeclined",
    authentication: "always",
    decline: declined("generic_decline"),
    declinesOnlyCharges: true,
  },
  { ...visa, number: "4000000000000259", token: "pm_card_createDispute", dispute: { reason: "fraudulent" } },
  {
    ...visa,
    number: "4000000000002685",
    token: "pm_card_createDisputeProductNotReceived",
    dispute: { reason: "product_not_received" },
  },
  {
    ...visa,
    number: "4000000000001976",
    token: "pm_card_createDisputeInquiry",
    dispute: { reason: "fraudulent", inquiry: true },
  },
  { ...visa, number: "4000008400000076", token: "pm_card_credit_disableEnterpriseCardFeatures", capturesOnce: true },
  { ...visa, number: "4000000000007726", token: "pm_card_pendingRefund", refund: "pending" },
  { ...visa, number: "4000000000005126", token: "pm_card_refundFail", refund: "fails" },
];

const BY_NUMBER = new Map(TEST_CARDS.map((card) => [card.number, card]));
const BY_TOKEN = new Map(TEST_CARDS.map((card) => [card.token, card]));

export const cardByNumber = (number: string): TestCard | undefined => BY_NUMBER.get(number);

/** `pm_card_visa` names a ready payment method; `tok_visa` is the older name of the same card. */
export const cardByToken = (token: string): TestCard | undefined =>
  BY_TOKEN.get(token.startsWith("tok_") ? token.replace("tok_", "pm_card_") : token);

/** ISO/IEC 7812-1 check digit. */
export function passesLuhn(number: string): boolean {
  const digits = [...number].reverse().map(Number);
  const sum = digits.reduce((total, digit, index) => total + (index % 2 ? (digit * 2) % 9 || (digit && 9) : digit), 0);
  return /^\d{12,19}$/.test(number) && sum % 10 === 0;
}

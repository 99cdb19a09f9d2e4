import type { Instant } from "@quayside/shared/kernel/day.ts";
import type { Minor, Money } from "@quayside/shared/kernel/money.ts";
import type { PaymentSettings } from "@quayside/shared/store/presentation.ts";

export interface ProviderRefund {
  id: string;
  amount: Minor;
  state: "pending" | "succeeded" | "failed";
  /** Our own refund, as we named it when we asked. */
  ours?: string;
  failure?: string;
}

export interface ProviderDispute {
  id: string;
  amount: Minor;
  reason: string;
  /** `inquiry`: asked about only, no money moved. `open`: the bank has taken the money and has not decided. */
  state: "inquiry" | "open" | "won" | "lost";
  /** When our evidence must be with the provider; absent once that is over. */
  dueAt?: Instant;
}

/** What a provider says of one payment now. Amounts are in the intent's currency. */
export interface PaymentIntent {
  id: string;
  /** Whose payment it is, as we told the provider when it was created. */
  storeId?: string;
  orderId?: string;
  /**
   * `open`: the shopper can still pay. `processing`: a slow method has not decided. `authorised`: the money is held, a part
   * of it may be captured. The last two are final.
   */
  state: "open" | "processing" | "authorised" | "captured" | "cancelled";
  amount: Money;
  /** Lets a browser confirm this payment and nothing else. */
  clientSecret: string;
  /** Everything that was captured, in however many parts. */
  captured?: { reference: string; amount: Minor };
  /** While it is authorised: more than one capture may be made of it. */
  inParts?: true;
  failure?: { reference: string; reason: string };
  refunds: ProviderRefund[];
  disputes: ProviderDispute[];
}

/** One movement of the provider's balance. Amounts carry their sign: what comes in is positive. */
export interface BalanceTransaction {
  id: string;
  kind: "charge" | "refund" | "refund-failure" | "dispute" | "dispute-reversal" | "other";
  /** The provider's object behind it, `ch_…`, `re_…`, `dp_…`. */
  reference: string;
  /** As the shopper was charged, in the currency of the payment. */
  amount: Money;
  /** In the currency the provider settles in. */
  fee: Money;
  at: Instant;
}

export interface IntentRequest {
  storeId: string;
  orderId: string;
  number: string;
  email: string;
  amount: Money;
  /** Whose saved cards may pay. */
  payerId?: string;
  /** The card that pays becomes one of them; the shopper agreed. */
  keepsCard?: boolean;
  /** Not `automatic`: only authorised when the shopper pays, taken by `capture`; `per-parcel` asks for several of these. */
  capture: PaymentSettings["capture"];
}

export interface CaptureRequest {
  intentId: string;
  /** At most what is still authorised. */
  amount: Money;
  /** Captured before, minor units. Of two who go on from the same sum one captures, and the other is told what became of it. */
  taken: Minor;
  /** Whether the rest is released; one that is not final needs an intent `inParts`. */
  final: boolean;
  key: string;
}

export interface RefundRequest {
  intentId: string;
  amount: Money;
  /** The same key never gives back twice. */
  key: string;
  /** Ours; the provider tells it with the refund. */
  refundId: string;
}

/** A verified report: which payment to look at again, if any. Its content is not trusted further. */
export interface ProviderReport {
  id: string;
  type: string;
  intentId?: string;
}

/** The port to whoever moves the money. Each method is safe to repeat. */
export interface PaymentProvider {
  /** The same order always gets the same intent. */
  createIntent(request: IntentRequest): Promise<PaymentIntent>;
  getIntent(id: string): Promise<PaymentIntent>;
  /**
   * Answers how it stands afterwards: it may have been captured a moment before, or be past cancelling. Of one captured in
   * parts only what is still held is released.
   */
  cancelIntent(id: string): Promise<PaymentIntent>;
  /** Takes what was authorised; answers how it stands afterwards. */
  capture(request: CaptureRequest): Promise<PaymentIntent>;
  refund(request: RefundRequest): Promise<ProviderRefund>;
  /** What moved its balance from one instant up to, not including, another. */
  balanceOf(from: Instant, until: Instant): Promise<BalanceTransaction[]>;
  /** What one of its objects moved, whenever that was. */
  balanceOfSource(reference: string): Promise<BalanceTransaction[]>;
  /** Proves by its signature that a report is the provider's own and fresh; else SIGNATURE_NOT_VALID. */
  verify(rawBody: string, signature: string | undefined): Promise<ProviderReport>;
}

/**
 * Every moment at which the process may die between two effects that belong together, in the order a checkout passes them.
 * The crash proof ends the process at each; whatever is left half-done is finished by retry, webhook or sweeper.
 */
export const sagaPoints = [
  /** 1: the quote holds, nothing is written. */
  "place.quoted",
  /** 2: the order, its stock and its number are in; there is no intent. */
  "place.ordered",
  /** 3: the provider has the intent; the order does not know it. */
  "place.intent-created",
  /** 4: the order knows its intent; the shopper has no answer. */
  "place.intent-recorded",
  /** 5: the provider said how the payment stands; nothing is recorded. */
  "settle.fetched",
  /** 6: what the provider said is recorded with ledger and outbox. */
  "settle.recorded",
  /** 7: money must go back; the provider was not asked. */
  "refund.due",
  /** 8: the provider gives it back; the order does not know. */
  "refund.accepted",
  /** 9: a parcel is to leave; the provider was not asked for what it costs. */
  "capture.due",
  /** 10: the provider took it; the order does not know. */
  "capture.accepted",
  /** 11: the intent can no longer be paid; the order is still open. */
  "cancel.intent-cancelled",
  /** 12: the order is cancelled, its stock released; a refund may be due. */
  "cancel.recorded",
  /** 13: a due order was found; nothing is done about it. */
  "sweep.found",
  /** 14: the report is the provider's; it is not stored. */
  "webhook.verified",
  /** 15: the report is stored; its payment is not looked at. */
  "webhook.stored",
  /** 16: its payment is settled; the report is not marked. */
  "webhook.settled",
  /** 17: this process may send the mail; it is not sent. */
  "mail.claimed",
  /** 18: the mail provider took it; it is not marked as sent. */
  "mail.accepted",
  /** 19: the mail is marked as sent. */
  "mail.marked",
] as const;

export type SagaPoint = (typeof sagaPoints)[number];

/** Absent in production; a proof passes one that may end the process. */
export interface Checkpointed {
  checkpoint?: (point: SagaPoint) => void | Promise<void>;
}

export async function reach({ checkpoint }: Checkpointed, point: SagaPoint): Promise<void> {
  if (checkpoint) await checkpoint(point);
}

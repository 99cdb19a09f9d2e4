import { addDays } from "@quayside/shared/kernel/day.ts";
import type { Money } from "@quayside/shared/kernel/money.ts";
import type { Difference, Reconciliation } from "@quayside/shared/payments/reconciliation.ts";
import { auditEntry } from "../../audit/store.ts";
import { exceptionWrite } from "../../exceptions/store.ts";
import type { JobResult } from "../../jobs/handler.ts";
import { feePosting } from "../../ledger/postings.ts";
import { orderPostingWrites } from "../../ledger/store.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import type { BalanceTransaction, PaymentProvider } from "../provider.ts";
import { eventsByReference, eventsOfDay } from "../store.ts";
import { type Comparison, compare, movesMoney, type Recorded } from "./compare.ts";
import { feeWrite, postedFees, reconciliationWrite } from "./store.ts";

interface Deps {
  db: Db;
  clock: Clock;
  payments: PaymentProvider;
}

/** Days looked at each night: what was recorded or booked late finds its counterpart in one of them. */
const daysBack = 3;
/** Differences kept of a day, per list: a day with more has one cause, and the item has a limit. */
const mostKept = 500;

/** The job `payments.reconcile`: the last three whole UTC days, or the `day` it is given. */
export async function reconcilePayments(deps: Deps, ctx: Ctx, input: Record<string, string>): Promise<JobResult> {
  const today = ctx.now.slice(0, 10);
  const days = input.day ? [input.day] : Array.from({ length: daysBack }, (_, back) => addDays(today, -1 - back));
  const counts = { days: 0, matched: 0, different: 0, fees: 0 };
  for (const day of days) {
    const { matched, onlyOurs, onlyTheirs, differs, posted } = await reconcileDay(deps, ctx, day);
    counts.days += 1;
    counts.matched += matched;
    counts.different += onlyOurs.length + onlyTheirs.length + differs.length;
    counts.fees += posted;
  }
  return counts;
}

async function reconcileDay(deps: Deps, ctx: Ctx, day: string): Promise<Reconciliation & { posted: number }> {
  const theirs = await deps.payments.balanceOf(`${day}T00:00:00.000Z`, `${addDays(day, 1)}T00:00:00.000Z`);
  const known = await eventsByReference(
    deps.db,
    ctx.storeId,
    theirs.map(({ reference }) => reference),
  );
  const ownDay = await eventsOfDay(deps.db, ctx.storeId, day);
  const elsewhere = await bookedOnOtherDays(deps, ownDay, theirs);
  const references = new Set(theirs.map(({ reference }) => reference));
  const late = known.filter(({ event }) => movesMoney(event) && !ownDay.some((own) => isSame(own, { event })));
  const ours = [...ownDay.filter(({ event }) => movesMoney(event)), ...late.filter((each) => !isOld(each, references))];
  const comparison = compare(ours, [...theirs.filter(({ kind }) => kind !== "other"), ...elsewhere]);
  const posted = await postFees(deps, ctx, theirs, known);
  const reconciliation = reconciliationOf(ctx, day, comparison, theirs);
  await store(deps, ctx, reconciliation);
  return { ...reconciliation, posted };
}

const isSame = ({ event }: Pick<Recorded, "event">, other: Pick<Recorded, "event">) =>
  event.kind === other.event.kind && event.reference === other.event.reference;

const isOld = ({ event }: Recorded, references: ReadonlySet<string>) => !references.has(event.reference);

/** What we recorded on a day may have been booked at the provider shortly before or after it. */
async function bookedOnOtherDays(
  { payments }: Deps,
  own: readonly Recorded[],
  theirs: readonly BalanceTransaction[],
): Promise<BalanceTransaction[]> {
  const here = new Set(theirs.map(({ reference }) => reference));
  const missing = own.filter(({ event }) => movesMoney(event) && !here.has(event.reference));
  const found = await Promise.all(missing.map(({ event }) => payments.balanceOfSource(event.reference)));
  return found.flat();
}

function reconciliationOf(
  ctx: Ctx,
  day: string,
  comparison: Comparison,
  theirs: readonly BalanceTransaction[],
): Reconciliation {
  const fees = new Map<string, number>();
  for (const { fee } of theirs) fees.set(fee.currency, (fees.get(fee.currency) ?? 0) + fee.amount);
  const kept = (list: Difference[]) => list.slice(0, mostKept);
  return {
    day,
    matched: comparison.matched,
    onlyOurs: kept(comparison.onlyOurs),
    onlyTheirs: kept(comparison.onlyTheirs),
    differs: kept(comparison.differs),
    fees: [...fees].filter(([, amount]) => amount !== 0).map(([currency, amount]): Money => ({ amount, currency })),
    ranAt: ctx.now,
  };
}

/** Differences of one transaction with the page, so that whoever reads of one finds the other. */
async function store({ db, clock }: Deps, ctx: Ctx, reconciliation: Reconciliation): Promise<void> {
  const { day, onlyOurs, onlyTheirs, differs, matched } = reconciliation;
  const all = [
    ...onlyOurs.map((each) => ({ each, what: "is in our books and not at the provider" })),
    ...onlyTheirs.map((each) => ({ each, what: "moved at the provider and is not in our books" })),
    ...differs.map((each) => ({ each, what: "has another amount at the provider" })),
  ];
  const counts = { matched, onlyOurs: onlyOurs.length, onlyTheirs: onlyTheirs.length, differs: differs.length };
  const audit = auditEntry(clock, ctx, {
    action: "payments.reconciled",
    object: { type: "reconciliation", id: day },
    after: counts,
  });
  const exceptions = all.slice(0, 90).map(({ each: { reference, orderId, kind }, what }) =>
    exceptionWrite(clock, ctx, {
      kind: "payment-differs",
      reference: `${day}:${reference}`,
      ...(orderId ? { orderId } : {}),
      message: `${reference} (${kind}) of ${day} ${what}.`,
    }),
  );
  await db.transact(audit, [reconciliationWrite(ctx.storeId, reconciliation), ...exceptions]);
}

/** Two writes a fee, beside the audit entry. */
const feesAtOnce = 45;

/** The provider's fees as it took them, each posted once, to the ledger of the order it was taken for. */
async function postFees(
  { db, clock }: Deps,
  ctx: Ctx,
  theirs: readonly BalanceTransaction[],
  known: readonly Recorded[],
): Promise<number> {
  const orders = new Map(known.map(({ event, orderId }) => [event.reference, orderId]));
  const due = theirs.filter(({ fee, reference }) => fee.amount !== 0 && orders.has(reference));
  const posted = await postedFees(
    db,
    ctx.storeId,
    due.map(({ id }) => id),
  );
  const fresh = due.filter(({ id }) => !posted.has(id));
  for (let from = 0; from < fresh.length; from += feesAtOnce) {
    const some = fresh.slice(from, from + feesAtOnce);
    const writes = some.flatMap(({ id, fee, reference }) => [
      feeWrite(ctx.storeId, id),
      ...orderPostingWrites(clock, ctx, orders.get(reference) ?? "", id, fee.currency, feePosting(fee.amount)),
    ]);
    const object = { type: "provider", id: "stripe" };
    await db.transact(auditEntry(clock, ctx, { action: "fees.posted", object, after: { count: some.length } }), writes);
  }
  return fresh.length;
}

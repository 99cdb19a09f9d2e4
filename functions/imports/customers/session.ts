import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { changedFields } from "../../audit/changed-fields.ts";
import { auditEntry } from "../../audit/store.ts";
import { customerIdsByEmail } from "../../customers/finding/store.ts";
import { groupsOf } from "../../customers/groups/store.ts";
import { type CustomerRecord, emailsOf } from "../../customers/record.ts";
import { customersById, customerWrites } from "../../customers/store.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { differences } from "../differences.ts";
import { inParallel } from "../in-parallel.ts";
import type { Drafted, Kind, Looked, Outlook, Run, Session, SessionDeps } from "../session.ts";
import { customerRow } from "./cells-of.ts";
import { type CustomerDraft, createCustomerDrafting } from "./draft.ts";
import { plannedCustomer } from "./planned-customer.ts";

const width = 8;
const tries = 4;
const overtaken = ["VERSION_CONFLICT", "EMAIL_TAKEN"];

interface Groups {
  byName: ReadonlyMap<string, string>;
  byId: ReadonlyMap<string, string>;
}

/** Customers by e-mail address. */
export const customersKind: Kind = {
  mostRows: 1,
  batch: 100,
  async open(deps, ctx, run): Promise<Session<CustomerDraft, CustomerRecord>> {
    const all = await groupsOf(deps.db, ctx.storeId);
    const groups: Groups = {
      byName: new Map(all.map(({ id, name }) => [name.toLowerCase(), id])),
      byId: new Map(all.map(({ id, name }) => [id, name])),
    };
    return {
      draft: createCustomerDrafting(run, ctx.now, groups.byName),
      look: (batch) => look(deps, ctx, batch, groups),
      store: (batch) => inParallel(batch, width, (each) => storeCustomer(deps, ctx, run, each, groups)),
    };
  },
};

type LookedCustomer = Looked<CustomerDraft, CustomerRecord>;

async function look(
  { db, clock }: SessionDeps,
  ctx: Ctx,
  batch: readonly Drafted<CustomerDraft>[],
  groups: Groups,
): Promise<LookedCustomer[]> {
  const emails = batch.flatMap(({ draft }) => draft?.email ?? []);
  const ids = await customerIdsByEmail(db, ctx.storeId, emails);
  const there = await customersById(db, ctx.storeId, [...ids.values()], { consistent: true });
  const byEmail = new Map(there.flatMap(({ record }) => emailsOf(record).map((email) => [email, record])));
  return batch.map((drafted) => {
    const { draft } = drafted;
    if (!draft) return drafted;
    const found = byEmail.get(draft.email);
    const { change, next } = plannedCustomer(clock, ctx.now, draft, found, groups.byName);
    return { ...drafted, found, outlook: outlookOf(change, next, found, groups) };
  });
}

function outlookOf(
  change: Outlook["change"],
  next: CustomerRecord,
  found: CustomerRecord | undefined,
  { byId }: Groups,
): Outlook {
  const { email: _, ...before } = found ? customerRow(found, byId) : { email: "" };
  const { email, ...after } = customerRow(next, byId);
  return { key: email ?? "", title: next.name || next.email, change, fields: differences(before, after) };
}

async function storeCustomer(
  deps: SessionDeps,
  ctx: Ctx,
  run: Run,
  looked: LookedCustomer,
  groups: Groups,
): Promise<LookedCustomer> {
  const { db, clock } = deps;
  let current = looked;
  for (let tried = 1; current.draft; tried += 1) {
    const { draft, found } = current;
    const { change, next } = plannedCustomer(clock, clock.now().toISOString(), draft, found, groups.byName);
    if (change === "none") return current;
    const audit = auditEntry(clock, ctx, {
      action: found ? "customer.updated" : "customer.created",
      object: { type: "customer", id: next.id },
      ...(found ? changedFields(withoutPerson(found), withoutPerson(next)) : { after: withoutPerson(next) }),
      reason: `import ${run.id}`,
    });
    try {
      await db.transact(audit, customerWrites(ctx.storeId, next, found));
      return current;
    } catch (error) {
      if (tried >= tries || !overtaken.some((code) => isAppError(error, code))) throw error;
      current = (await look(deps, ctx, [looked], groups))[0] ?? looked;
    }
  }
  return current;
}

/** The audit outlives a person who asks to be forgotten, so it names no one. */
function withoutPerson({ groups, tags, marketing, locale, version }: CustomerRecord) {
  return { groups, tags, marketing, locale, version };
}

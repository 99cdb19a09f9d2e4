import type { AuditEntry } from "@quayside/shared/audit/contract.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import { Entity } from "electrodb";
import type { Clock } from "../platform/clock.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import { nextCursor } from "../store/cursor.ts";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf } from "../store/document.ts";
import { type AuditWrite, type Item, putWrite } from "../store/write.ts";

const AuditItem = new Entity(
  {
    model: { service: "quayside", entity: "audit", version: "1" },
    attributes: {
      storeId: { type: "string", required: true },
      day: { type: "string", required: true },
      object: { type: "string", required: true },
      at: { type: "string", required: true },
      auditId: { type: "string", required: true },
      doc: documentAttribute,
    },
    indexes: {
      byDay: {
        pk: { field: "pk", composite: ["storeId", "day"], template: "${storeId}#audit#${day}", casing: "none" },
        sk: { field: "sk", composite: ["at", "auditId"], template: "${at}#${auditId}", casing: "none" },
      },
      byObject: {
        index: "gsi1",
        pk: {
          field: "gsi1pk",
          composite: ["storeId", "object"],
          template: "${storeId}#audit#${object}",
          casing: "none",
        },
        sk: { field: "gsi1sk", composite: ["at", "auditId"], template: "${at}#${auditId}", casing: "none" },
      },
    },
  },
  { table: "quayside" },
);

export interface AuditDraft {
  action: string;
  object: { type: string; id: string };
  before?: unknown;
  after?: unknown;
  reason?: string;
}

/** The first argument of every transaction: who did what to which object, in the same all-or-nothing write. */
export function auditEntry(clock: Clock, ctx: Ctx, draft: AuditDraft): AuditWrite {
  const entry: AuditEntry = {
    id: clock.newId("audit"),
    at: clock.now().toISOString(),
    actor: principal(ctx),
    // Entries are kept for good, so they name staff only: a customer's address must be deletable.
    ...(ctx.actor.kind === "staff" ? { actorName: ctx.actor.email } : {}),
    action: draft.action,
    objectType: draft.object.type,
    objectId: draft.object.id,
    before: draft.before,
    after: draft.after,
    reason: draft.reason,
    requestId: ctx.requestId,
  };
  const params = AuditItem.create({
    storeId: ctx.storeId,
    day: entry.at.slice(0, 10),
    object: `${draft.object.type}:${draft.object.id}`,
    at: entry.at,
    auditId: entry.id,
    doc: entry,
  }).params();
  return putWrite(params) as AuditWrite;
}

interface Filtered {
  limit?: number;
  cursor?: string;
  action?: string;
}

/** A rare action is looked for in this many entries before the caller must ask on. */
const readAtOnce = 500;
const mostReads = 8;

/**
 * A page of entries, newest first. Actions are filtered as entries are read, so a page may end early, even empty, and still
 * have a cursor. `keys` are those of the index that is read: a page that ends within a read goes on from its last entry.
 */
async function pageOfEntries(
  db: Db,
  params: object,
  keys: readonly string[],
  wanted: Filtered,
): Promise<Page<AuditEntry>> {
  const { limit = 50, action, cursor } = wanted;
  const items: Item[] = [];
  let next = cursor;
  for (let read = 0; read < mostReads; read += 1) {
    const page = { limit: action === undefined ? limit : readAtOnce, cursor: next };
    const found = await db.query({ ...params, ScanIndexForward: false }, page);
    items.push(...found.items.filter((item) => action === undefined || documentOf<AuditEntry>(item).action === action));
    next = found.nextCursor;
    if (!next || items.length >= limit) break;
  }
  const shown = items.slice(0, limit);
  const last = shown.at(-1);
  if (last && items.length > limit) next = nextCursor(Object.fromEntries(keys.map((key) => [key, last[key]])));
  return { items: shown.map((item) => documentOf<AuditEntry>(item)), nextCursor: next };
}

export function auditOfDay(db: Db, storeId: string, day: string, page: Filtered): Promise<Page<AuditEntry>> {
  return pageOfEntries(db, AuditItem.query.byDay({ storeId, day }).params(), ["pk", "sk"], page);
}

export function auditOfObject(db: Db, storeId: string, object: string, page: Filtered): Promise<Page<AuditEntry>> {
  return pageOfEntries(
    db,
    AuditItem.query.byObject({ storeId, object }).params(),
    ["pk", "sk", "gsi1pk", "gsi1sk"],
    page,
  );
}

/** A day's entries as they lie in the table, in order, by strong reads: what a seal is made of. */
export function auditItemsOfDay(db: Db, storeId: string, day: string): Promise<Item[]> {
  return db.queryAll(AuditItem.query.byDay({ storeId, day }).params(), { consistent: true });
}

import type { AuditEntry } from "@quayside/shared/audit/contract.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import { Entity } from "electrodb";
import type { Clock } from "../platform/clock.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import { cursorRefused, nextCursor } from "../store/cursor.ts";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf } from "../store/document.ts";
import { indexKey, sortedKey, text } from "../store/keys.ts";
import { type AuditWrite, type Item, putWrite } from "../store/write.ts";

const AuditItem = new Entity(
  {
    model: { service: "quayside", entity: "audit", version: "1" },
    attributes: {
      storeId: text,
      day: text,
      object: text,
      at: text,
      auditId: text,
      doc: documentAttribute,
    },
    indexes: {
      byDay: sortedKey("audit", ["day"], ["at", "auditId"]),
      byObject: indexKey("gsi1", "audit", ["object"], ["at", "auditId"]),
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

/** What a list is narrowed to, beside where it is read. */
export interface AuditFilter {
  action?: string;
  /** A principal (`staff:…`), a kind of them (`staff:`), or a part of a name. */
  actor?: string;
  objectType?: string;
  /** First and last day, UTC, both included. */
  from?: string;
  to?: string;
}

interface Wanted extends AuditFilter {
  limit?: number;
  cursor?: string;
}

/** What is rare is looked for in this many entries before the caller must ask on. */
const readAtOnce = 500;
const mostReads = 8;
/** Days without a fitting entry that are looked at before the caller must ask on. */
const mostDays = 62;

function isBy(entry: AuditEntry, actor: string): boolean {
  if (actor.endsWith(":")) return entry.actor.startsWith(actor);
  return entry.actor === actor || (entry.actorName ?? "").toLowerCase().includes(actor.toLowerCase());
}

function fits(entry: AuditEntry, { action, actor, objectType, from, to }: AuditFilter): boolean {
  const day = entry.at.slice(0, 10);
  return (
    (action === undefined || entry.action === action) &&
    (objectType === undefined || entry.objectType === objectType) &&
    (actor === undefined || isBy(entry, actor)) &&
    (from === undefined || day >= from) &&
    (to === undefined || day <= to)
  );
}

/**
 * A page of entries, newest first. They are filtered as they are read, so a page may end early, even empty, and still
 * have a cursor. `keys` are those of the index that is read: a page that ends within a read goes on from its last entry.
 */
async function pageOfEntries(
  db: Db,
  params: object,
  keys: readonly string[],
  wanted: Wanted,
): Promise<Page<AuditEntry>> {
  const { limit = 50, cursor, ...filter } = wanted;
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const items: Item[] = [];
  let next = cursor;
  for (let read = 0; read < mostReads; read += 1) {
    const page = { limit: isFiltered ? readAtOnce : limit, cursor: next };
    const found = await db.query({ ...params, ScanIndexForward: false }, page);
    items.push(...found.items.filter((item) => fits(documentOf<AuditEntry>(item), filter)));
    next = found.nextCursor;
    if (!next || items.length >= limit) break;
  }
  const shown = items.slice(0, limit);
  const last = shown.at(-1);
  if (last && items.length > limit) next = nextCursor(Object.fromEntries(keys.map((key) => [key, last[key]])));
  return { items: shown.map((item) => documentOf<AuditEntry>(item)), nextCursor: next };
}

/** The day a page goes on at, and where within it. */
function placeOf(cursor: string | undefined, from: string, to: string): { day: string; within?: string } {
  if (cursor === undefined) return { day: to };
  const [, day = "", within = ""] = /^(\d{4}-\d{2}-\d{2})\.([\w-]*)$/.exec(cursor) ?? [];
  if (day < from || day > to) throw cursorRefused();
  return { day, ...(within ? { within } : {}) };
}

/** Of all days of a range, newest first; `from` and `to` are UTC days, both included. */
export async function auditOfDays(
  db: Db,
  storeId: string,
  wanted: Wanted & { from: string; to: string },
): Promise<Page<AuditEntry>> {
  const { from, to, limit = 50, cursor, ...filter } = wanted;
  const items: AuditEntry[] = [];
  let { day, within } = placeOf(cursor, from, to);
  for (let days = 0; days < mostDays && items.length < limit; days += 1) {
    const params = AuditItem.query.byDay({ storeId, day }).params();
    const page = { ...filter, limit: limit - items.length, cursor: within };
    const found = await pageOfEntries(db, params, ["pk", "sk"], page);
    items.push(...found.items);
    if (found.nextCursor) return { items, nextCursor: `${day}.${found.nextCursor}` };
    if (day === from) return { items };
    day = addDays(day, -1);
    within = undefined;
  }
  return { items, nextCursor: `${day}.` };
}

export function auditOfObject(db: Db, storeId: string, object: string, page: Wanted): Promise<Page<AuditEntry>> {
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

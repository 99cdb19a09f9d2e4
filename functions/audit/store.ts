import type { AuditEntry } from "@quayside/shared/audit/contract.ts";
import { Entity } from "electrodb";
import type { Clock } from "../platform/clock.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { documentOf } from "../store/document.ts";
import { type AuditWrite, putWrite } from "../store/write.ts";

const AuditItem = new Entity(
  {
    model: { service: "quayside", entity: "audit", version: "1" },
    attributes: {
      storeId: { type: "string", required: true },
      day: { type: "string", required: true },
      object: { type: "string", required: true },
      at: { type: "string", required: true },
      auditId: { type: "string", required: true },
      doc: { type: "any", required: true },
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
    ...("email" in ctx.actor ? { actorName: ctx.actor.email } : {}),
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

type Page = { limit?: number; cursor?: string };

export async function auditOfDay(db: Db, storeId: string, day: string, page: Page) {
  const found = await db.query({ ...AuditItem.query.byDay({ storeId, day }).params(), ScanIndexForward: false }, page);
  return { ...found, items: found.items.map((item) => documentOf<AuditEntry>(item)) };
}

export async function auditOfObject(db: Db, storeId: string, object: string, page: Page) {
  const params = AuditItem.query.byObject({ storeId, object }).params();
  const found = await db.query({ ...params, ScanIndexForward: false }, page);
  return { ...found, items: found.items.map((item) => documentOf<AuditEntry>(item)) };
}

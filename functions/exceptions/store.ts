import type { Exception } from "@quayside/shared/exceptions/contract.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import { Entity } from "electrodb";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf } from "../store/document.ts";
import { putWrite, type Write } from "../store/write.ts";

const ExceptionItem = new Entity(
  {
    model: { service: "quayside", entity: "exception", version: "1" },
    attributes: {
      storeId: { type: "string", required: true },
      exceptionId: { type: "string", required: true },
      at: { type: "string", required: true },
      doc: documentAttribute,
    },
    indexes: {
      byId: {
        pk: {
          field: "pk",
          composite: ["storeId", "exceptionId"],
          template: "${storeId}#exception#${exceptionId}",
          casing: "none",
        },
        sk: { field: "sk", composite: [], template: "exception", casing: "none" },
      },
      byTime: {
        index: "gsi1",
        pk: { field: "gsi1pk", composite: ["storeId"], template: "${storeId}#exceptions", casing: "none" },
        sk: { field: "gsi1sk", composite: ["at", "exceptionId"], template: "${at}#${exceptionId}", casing: "none" },
      },
    },
  },
  { table: "quayside" },
);

/** An exception is named by what it is about, so that finding the same thing again does not pile up rows. */
type Draft = Pick<Exception, "kind" | "message" | "orderId"> & { reference: string };

export function exceptionWrite(clock: Clock, ctx: Ctx, draft: Draft): Write {
  const exception: Exception = {
    ...draft,
    id: `${draft.kind}:${draft.reference}`,
    at: clock.now().toISOString(),
    state: "open",
  };
  const row = { storeId: ctx.storeId, exceptionId: exception.id, at: exception.at, doc: exception };
  return putWrite(ExceptionItem.put(row).params());
}

/** Newest first. */
export async function exceptionsOf(
  db: Db,
  storeId: string,
  page: { limit?: number; cursor?: string },
): Promise<Page<Exception>> {
  const params = { ...ExceptionItem.query.byTime({ storeId }).params(), ScanIndexForward: false };
  const found = await db.query(params, page);
  return { ...found, items: found.items.map(documentOf<Exception>) };
}

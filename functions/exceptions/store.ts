import type { Exception } from "@quayside/shared/exceptions/contract.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import { Entity } from "electrodb";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf } from "../store/document.ts";
import { indexKey, itemKey, text } from "../store/keys.ts";
import { putWrite, type Write } from "../store/write.ts";
import { alreadyResolved, changedMeanwhile } from "./errors.ts";

const ExceptionItem = new Entity(
  {
    model: { service: "quayside", entity: "exception", version: "1" },
    attributes: {
      storeId: text,
      exceptionId: text,
      at: text,
      state: text,
      kind: text,
      doc: documentAttribute,
    },
    indexes: {
      byId: itemKey("exception", ["exceptionId"], "exception"),
      byTime: indexKey("gsi1", "exceptions", ["state"], ["at", "exceptionId"]),
      byKind: indexKey("gsi2", "exceptions-of", ["state", "kind"], ["at", "exceptionId"]),
    },
  },
  { table: "quayside" },
);

/** Says that every exception of the store is found by its kind, those of before that index came among them. */
const AllItem = new Entity(
  {
    model: { service: "quayside", entity: "exceptions-by-kind", version: "1" },
    attributes: {
      storeId: text,
      at: text,
    },
    indexes: {
      byStore: itemKey("exceptions-by-kind", [], "exceptions-by-kind"),
    },
  },
  { table: "quayside" },
);

/** An exception is named by what it is about, so that finding the same thing again does not pile up rows. */
type Draft = Pick<Exception, "kind" | "message" | "orderId" | "dueAt"> & { reference: string };

export function exceptionWrite(clock: Clock, ctx: Ctx, draft: Draft): Write {
  const exception: Exception = {
    ...draft,
    id: `${draft.kind}:${draft.reference}`,
    at: clock.now().toISOString(),
    state: "open",
  };
  return putWrite(ExceptionItem.put(rowOf(ctx.storeId, exception)).params());
}

function rowOf(storeId: string, exception: Exception) {
  const { id: exceptionId, at, state, kind } = exception;
  return { storeId, exceptionId, at, state, kind, doc: exception };
}

/** Stores the answer to an exception that is still open. */
export function resolvedWrite(storeId: string, exception: Exception): Write {
  const put = ExceptionItem.put(rowOf(storeId, exception)).where((stored, { eq }) => eq(stored.state, "open"));
  return putWrite(put.params(), alreadyResolved);
}

/** Puts an exception again as it was read, with the keys it has now. */
export function sameWrite(storeId: string, exception: Exception): Write {
  const { at }: { at: string } = exception;
  const state: string = exception.state;
  const put = ExceptionItem.put(rowOf(storeId, exception)).where(
    (stored, { eq }) => `${eq(stored.state, state)} AND ${eq(stored.at, at)}`,
  );
  return putWrite(put.params(), changedMeanwhile);
}

export async function areByKind(db: Db, storeId: string): Promise<boolean> {
  return (await db.get(AllItem.get({ storeId }).params())) !== undefined;
}

export function byKindWrite(storeId: string, at: string): Write {
  return putWrite(AllItem.put({ storeId, at }).params());
}

export async function exceptionOf(db: Db, storeId: string, exceptionId: string): Promise<Exception | undefined> {
  const item = await db.get(ExceptionItem.get({ storeId, exceptionId }).params(), { consistent: true });
  return item && documentOf<Exception>(item);
}

/** Newest first, of one kind or of all. */
export async function exceptionsOf(
  db: Db,
  storeId: string,
  { state, kind }: { state: Exception["state"]; kind?: Exception["kind"] | undefined },
  page: { limit?: number; cursor?: string },
): Promise<Page<Exception>> {
  const { byTime, byKind } = ExceptionItem.query;
  const query = kind === undefined ? byTime({ storeId, state }) : byKind({ storeId, state, kind });
  const found = await db.query({ ...query.params(), ScanIndexForward: false }, page);
  return { ...found, items: found.items.map(documentOf<Exception>) };
}

import type { Instant } from "@quayside/shared/kernel/day.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import type { Return } from "@quayside/shared/returns/schema.ts";
import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf } from "../store/document.ts";
import { indexKey, itemKey, number, text } from "../store/keys.ts";
import { putWrite, type Write } from "../store/write.ts";

const ReturnItem = new Entity(
  {
    model: { service: "quayside", entity: "return", version: "1" },
    attributes: { storeId: text, returnId: text, returnedAt: text, version: number, doc: documentAttribute },
    indexes: {
      byId: itemKey("return", ["returnId"], "return"),
      byTime: indexKey("gsi1", "returns", [], ["returnedAt", "returnId"]),
    },
  },
  { table: "quayside" },
);

/** Whoever holds the item holds the number. */
const ReturnNumberItem = new Entity(
  {
    model: { service: "quayside", entity: "return-number", version: "1" },
    attributes: { storeId: text, number: text, returnId: text },
    indexes: { byNumber: itemKey("return-number", ["number"], "return-number") },
  },
  { table: "quayside" },
);

function numberTaken(): AppError {
  return new AppError("conflict", "RETURN_NUMBER_TAKEN", "This return number is taken.");
}

export function newReturnWrites(storeId: string, made: Return): Write[] {
  const { id: returnId, number, returnedAt, version } = made;
  return [
    putWrite(ReturnItem.create({ storeId, returnId, returnedAt, version, doc: made }).params()),
    putWrite(ReturnNumberItem.create({ storeId, number, returnId }).params(), numberTaken),
  ];
}

/** Strong reads, by number; unknown numbers are missing. */
export async function returnsByNumber(
  db: Db,
  storeId: string,
  numbers: readonly string[],
): Promise<Map<string, Return>> {
  const keys = [...new Set(numbers)].map((number) => ReturnNumberItem.get({ storeId, number }).params());
  const held = await db.batchGet(keys, { consistent: true });
  const ids = held.map(({ returnId }) => ReturnItem.get({ storeId, returnId: String(returnId) }).params());
  const found = (await db.batchGet(ids, { consistent: true })).map(documentOf<Return>);
  return new Map(found.map((each) => [each.number, each]));
}

/** Newest first. */
export async function returnsOf(
  db: Db,
  storeId: string,
  page: { limit: number; cursor?: string },
): Promise<Page<Return>> {
  const params = { ...ReturnItem.query.byTime({ storeId }).params(), ScanIndexForward: false };
  const found = await db.query(params, page);
  return { ...found, items: found.items.map(documentOf<Return>) };
}

/** Of a time, both ends included, oldest first. */
export async function returnsBetween(db: Db, storeId: string, from: Instant, to: Instant): Promise<Return[]> {
  const query = ReturnItem.query.byTime({ storeId }).between({ returnedAt: from }, { returnedAt: `${to}~` });
  return (await db.queryAll(query.params())).map(documentOf<Return>);
}

import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import type { Return } from "@quayside/shared/returns/schema.ts";
import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf } from "../store/document.ts";
import { putWrite, type Write } from "../store/write.ts";

const ReturnItem = new Entity(
  {
    model: { service: "quayside", entity: "return", version: "1" },
    attributes: {
      storeId: { type: "string", required: true },
      returnId: { type: "string", required: true },
      returnedAt: { type: "string", required: true },
      version: { type: "number", required: true },
      doc: documentAttribute,
    },
    indexes: {
      byId: {
        pk: {
          field: "pk",
          composite: ["storeId", "returnId"],
          template: "${storeId}#return#${returnId}",
          casing: "none",
        },
        sk: { field: "sk", composite: [], template: "return", casing: "none" },
      },
      byTime: {
        index: "gsi1",
        pk: { field: "gsi1pk", composite: ["storeId"], template: "${storeId}#returns", casing: "none" },
        sk: {
          field: "gsi1sk",
          composite: ["returnedAt", "returnId"],
          template: "${returnedAt}#${returnId}",
          casing: "none",
        },
      },
    },
  },
  { table: "quayside" },
);

/** Whoever holds the item holds the number. */
const ReturnNumberItem = new Entity(
  {
    model: { service: "quayside", entity: "return-number", version: "1" },
    attributes: {
      storeId: { type: "string", required: true },
      number: { type: "string", required: true },
      returnId: { type: "string", required: true },
    },
    indexes: {
      byNumber: {
        pk: {
          field: "pk",
          composite: ["storeId", "number"],
          template: "${storeId}#return-number#${number}",
          casing: "none",
        },
        sk: { field: "sk", composite: [], template: "return-number", casing: "none" },
      },
    },
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

import type { SQLInputValue } from "node:sqlite";
import * as z from "zod";
import { noSuch } from "./failure.ts";
import type { Kind, Kinds, ObjectStore, Query } from "./objects.ts";
import { integer, text } from "./params.ts";

const time = integer(0);
const createdRange = z.strictObject({
  gt: time.optional(),
  gte: time.optional(),
  lt: time.optional(),
  lte: time.optional(),
});

export const pageParams = {
  limit: integer(1, 100).default(10),
  starting_after: text.optional(),
  ending_before: text.optional(),
};
export const createdParam = { created: z.union([time, createdRange]).optional() };

export interface Page<T> {
  object: "list";
  data: T[];
  has_more: boolean;
  url: string;
}

interface PageInput {
  limit: number;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
  created?: z.output<typeof createdParam.created>;
}

type Condition = Query["where"][number];
const COMPARISONS = { gt: ">", gte: ">=", lt: "<", lte: "<=" } as const;

function createdConditions(created: PageInput["created"]): Condition[] {
  if (created === undefined) return [];
  if (typeof created === "number") return [{ sql: "created = ?", values: [created] }];
  return (["gt", "gte", "lt", "lte"] as const).flatMap((name) => {
    const bound = created[name];
    return bound === undefined ? [] : [{ sql: `created ${COMPARISONS[name]} ?`, values: [bound] }];
  });
}

export function fieldEquals(field: string, value: SQLInputValue | undefined): Condition[] {
  return value === undefined ? [] : [{ sql: `json_extract(body, '$.${field}') = ?`, values: [value] }];
}

/** Newest first; `ending_before` yields the page just before that object, still newest first. */
export function listPage<K extends Kind>(
  objects: ObjectStore,
  kind: K,
  url: string,
  input: PageInput,
  filters: readonly Condition[] = [],
): Page<Kinds[K]> {
  const backwards = input.ending_before !== undefined;
  const cursor = input.ending_before ?? input.starting_after;
  if (cursor !== undefined && objects.find(kind, cursor) === undefined) {
    throw noSuch(kind, cursor, backwards ? "ending_before" : "starting_after");
  }
  const beyond = `seq ${backwards ? ">" : "<"} (select seq from objects where id = ?)`;
  const where = [
    ...createdConditions(input.created),
    ...filters,
    ...(cursor === undefined ? [] : [{ sql: beyond, values: [cursor] }]),
  ];
  const found = objects.query({ kind, where, newestFirst: !backwards, limit: input.limit + 1 });
  const data = found.slice(0, input.limit);
  return { object: "list", data: backwards ? data.reverse() : data, has_more: found.length > input.limit, url };
}

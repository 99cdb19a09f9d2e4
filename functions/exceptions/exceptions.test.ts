import { type Exception, exceptionOperations as operations } from "@quayside/shared/exceptions/contract.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import type { Write } from "../store/write.ts";
import { countExceptions } from "./count-exceptions.ts";
import { listExceptions } from "./list-exceptions.ts";
import { exceptionOf, exceptionWrite, resolvedWrite, sameWrite } from "./store.ts";

const clock = testClock();
const ctx = systemCtx("main", "test", clock);
let dynamo: TestDynamo;
let db: Db;
beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("exceptions"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "exceptions", clock });
  const told = [
    ...Array.from({ length: 5 }, (_, at) => ["kpi-differs", `2026-01-0${at + 1}`] as const),
    ...[["dispute", "ord_1"] as const, ["dispute", "ord_2"] as const, ["stock-differs", "MUG"] as const],
  ];
  for (const [kind, reference] of told) {
    clock.advance(1000);
    await db.scratch(exceptionWrite(clock, ctx, { kind, reference, message: `${kind} ${reference}` }));
  }
  const dispute = await exceptionOf(db, "main", "dispute:ord_1");
  if (!dispute) throw new Error("there is no dispute");
  const resolution = { note: "Won", by: "ada", at: clock.now().toISOString() };
  await db.scratch(resolvedWrite("main", { ...dispute, state: "resolved", resolution }));
});
afterAll(() => dynamo.stop());

const none = { params: undefined, body: undefined };
const listed = (query: object) =>
  listExceptions({ db }, ctx, { ...none, query: operations.list.query.parse({ per_page: "2", ...query }) });
const counted = (query: object) =>
  countExceptions({ db }, ctx, { ...none, query: operations.counts.query.parse(query) });

test("of one kind are listed newest first, page by page, and whole pages of it", async () => {
  const found: (string | undefined)[] = [];
  let cursor: string | undefined;
  do {
    const page = await listed({ kind: "kpi-differs", ...(cursor && { cursor }) });
    if (page.nextCursor) expect(page.items).toHaveLength(2);
    found.push(...page.items.map(({ reference }) => reference));
    cursor = page.nextCursor;
  } while (cursor);
  expect(found).toEqual(["2026-01-05", "2026-01-04", "2026-01-03", "2026-01-02", "2026-01-01"]);
});

test("what was resolved is of its kind among the resolved, and not among the open any more", async () => {
  expect((await listed({ kind: "dispute" })).items.map(({ reference }) => reference)).toEqual(["ord_2"]);
  const resolved = await listed({ kind: "dispute", state: "resolved" });
  expect(resolved.items.map(({ reference }) => reference)).toEqual(["ord_1"]);
});

test("are counted by kind, most first, those of which there are none left out", async () => {
  expect(await counted({})).toEqual([
    { kind: "kpi-differs", count: 5, more: false },
    { kind: "dispute", count: 1, more: false },
    { kind: "stock-differs", count: 1, more: false },
  ]);
  expect(await counted({ state: "resolved" })).toEqual([{ kind: "dispute", count: 1, more: false }]);
});

test("those of before they were sorted by kind are found and counted by it, and what became of them since stays", async () => {
  const earlier = systemCtx("earlier", "test", clock);
  const exceptions: Exception[] = Array.from({ length: 250 }, (_, at) => {
    const [kind, state] = [at % 3 ? "dispute" : "stock-differs", at % 2 ? "open" : "resolved"] as const;
    return { id: `${kind}:${at}`, kind, state, reference: `${at}`, message: "", at: new Date(at * 1000).toISOString() };
  });
  for (const exception of exceptions) await db.scratch(unsorted(sameWrite("earlier", exception)));
  const list = (query: object) =>
    listExceptions({ db }, earlier, { ...none, query: operations.list.query.parse({ per_page: "100", ...query }) });
  const of = (kind: string, state: string) =>
    exceptions.filter((each) => each.kind === kind && each.state === state).reverse();
  const [found, counts] = await Promise.all([
    list({ kind: "dispute" }),
    countExceptions({ db }, earlier, { ...none, query: operations.counts.query.parse({ state: "resolved" }) }),
  ]);
  expect(found.items).toEqual(of("dispute", "open"));
  expect(counts).toEqual([
    { kind: "dispute", count: of("dispute", "resolved").length, more: false },
    { kind: "stock-differs", count: of("stock-differs", "resolved").length, more: false },
  ]);
  await expect(db.scratch(sameWrite("earlier", { ...exceptions[1], state: "resolved" } as Exception))).rejects.toThrow(
    "changed meanwhile",
  );
});

/** As it was put before the index by kind came, whatever stood there. */
function unsorted({ item: { Put } }: Write): Write {
  const { gsi2pk: _, gsi2sk: __, ...Item } = Put?.Item ?? {};
  return { item: { Put: { TableName: Put?.TableName, Item } } };
}

test("a cursor of the whole list is not one of a kind's", async () => {
  const { nextCursor } = await listed({});
  await expect(listed({ kind: "kpi-differs", cursor: nextCursor })).rejects.toThrow("not one of ours");
});

import { routeTable } from "@quayside/shared/contract/route-table.ts";
import { expect, test } from "vitest";
import { operationsFor } from "./bound.ts";
import { exampleIds, needsInput } from "./examples.ts";
import { boundRoutes } from "./world/bound-routes.ts";

const idsOf = (operations: readonly { id: string }[]) => operations.map(({ id }) => id).sort();
const all = idsOf(routeTable);

test("access and fuzz try every operation there is", () => {
  expect(idsOf(operationsFor("access"))).toEqual(all);
  expect(idsOf(operationsFor("fuzz"))).toEqual(all);
});

test("idempotency tries every operation that is not only read", () => {
  expect(idsOf(operationsFor("idempotency"))).toEqual(idsOf(routeTable.filter(({ method }) => method !== "GET")));
});

test("every operation is bound to one verb, and every verb to an operation of the table", async () => {
  expect(idsOf((await boundRoutes()).map(({ operation }) => operation))).toEqual(all);
});

test("every operation that needs input has an example, and no example is of none", () => {
  const known = new Set(exampleIds);
  expect(idsOf(routeTable.filter(needsInput)).filter((id) => !known.has(id))).toEqual([]);
  expect(exampleIds.filter((id) => !all.includes(id))).toEqual([]);
});

import { describe, expect, it } from "vitest";
import document from "../../../../docs/openapi.json?raw";
import { callersOf, inlined, matching, operationsOf, partsOf } from "./document.ts";
import { rulesOf, schemaRows, typeOf } from "./schema-rows.ts";

const operations = operationsOf(JSON.parse(document));
const of = (id: string) => operations.find(({ operationId }) => operationId === id)!;

describe("API reference", () => {
  it("reads every operation of the real document into its part", () => {
    const parts = partsOf(operations);
    expect(parts.get("orders")?.map(({ operationId }) => operationId)).toContain("orders.cancel");
    expect([...parts.values()].flat()).toHaveLength(operations.length);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });

  it("finds by words of id, path and summary", () => {
    expect(matching(operations, "post cancel").map(({ operationId }) => operationId)).toContain("orders.cancel");
    expect(matching(operations, "nothing like this")).toEqual([]);
  });

  it("says who may call", () => {
    expect(callersOf(of("orders.cancel"))).toBe("Staff");
    expect(callersOf(of("store.config"))).toBe("Everybody");
    expect(callersOf({ security: [{}, { customer: [] }] })).toBe("Guests and customers");
  });

  it("describes a body line by line, with its limits", () => {
    const body = of("orders.cancel").requestBody?.content["application/json"].schema ?? {};
    expect(schemaRows(body)).toEqual([
      { name: "reason", path: ".reason", depth: 0, type: "string", required: true, rules: "1 to 500 characters" },
    ]);
  });

  it("describes what a body refers to in its place", () => {
    const { components, responses } = of("orders.get");
    const answer = responses["200"]?.content?.["application/json"].schema.properties?.data ?? {};
    const rows = schemaRows(inlined(answer, components));
    expect(rows.find(({ path }) => path === ".order")?.type).toBe("Order");
    expect(rows.map(({ path }) => path)).toContain(".order.totals.total.amount");
    expect(JSON.stringify(inlined(answer, components))).not.toContain("$ref");
  });

  it("ends where a schema holds itself", () => {
    const { components, responses } = of("catalog.categories");
    const answer = responses["200"]?.content?.["application/json"].schema.properties?.data ?? {};
    const children = inlined(answer, components).items?.properties?.children;
    expect(typeOf(children ?? {})).toBe("CategoryNode[]");
  });

  it("leaves out bounds that only say that a number is whole", () => {
    const whole = { type: "integer", minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };
    expect(rulesOf(whole)).toBe("");
    expect(rulesOf({ ...whole, minimum: 1 })).toBe("at least 1");
    expect(typeOf({ type: "array", items: { enum: ["asc", "desc"] } })).toBe('"asc" | "desc"[]');
  });
});

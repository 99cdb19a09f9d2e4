import { describe, expect, it } from "vitest";
import document from "../../../../docs/openapi.json?raw";
import { callersOf, matching, operationsOf, partsOf } from "./document.ts";
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

  it("leaves out bounds that only say that a number is whole", () => {
    const whole = { type: "integer", minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };
    expect(rulesOf(whole)).toBe("");
    expect(rulesOf({ ...whole, minimum: 1 })).toBe("at least 1");
    expect(typeOf({ type: "array", items: { enum: ["asc", "desc"] } })).toBe('"asc" | "desc"[]');
  });
});

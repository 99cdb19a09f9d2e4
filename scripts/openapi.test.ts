import { readFileSync } from "node:fs";
import { routeTable } from "@quayside/shared/contract/route-table.ts";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { errorStatuses } from "./error-statuses.ts";

const document = JSON.parse(readFileSync("docs/openapi.json", "utf8"));

const refsIn = (value: unknown): string[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([name, held]) => (name === "$ref" ? [String(held)] : refsIn(held)));

describe("the API's document", () => {
  test("is OpenAPI 3.1 by the specification's own schema", async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  test("a broken document would be found out", async () => {
    const { valid } = await new Validator().validate({ ...structuredClone(document), paths: { orders: { get: 1 } } });
    expect(valid).toBe(false);
  });

  test("refers only to components that are there, and every component is referred to", () => {
    const named = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect([...new Set(refsIn(document))].sort()).toEqual(named.sort());
  });

  test("an operation lists the statuses of its own errors", () => {
    const answers = (path: string, method: string) => Object.keys(document.paths[path][method].responses);
    expect(answers("/api/v1/sales/forecast", "get")).toContain("422");
    expect(answers("/api/v1/sales/forecast", "get")).not.toContain("409");
    const ofErrors = errorStatuses();
    for (const { path, method, errors = [] } of routeTable)
      for (const code of errors)
        for (const status of ofErrors.get(code) ?? [])
          expect(answers(path, method.toLowerCase()), `${method} ${path}, ${code}`).toContain(String(status));
    expect(ofErrors.get("MODEL_NOT_POSSIBLE")).toEqual([422]);
    expect(ofErrors.get("FORECAST_EVENT_NOT_FOUND")).toEqual([404]);
  });

  test("has every operation", () => {
    const ids = Object.values(document.paths as Record<string, Record<string, { operationId: string }>>).flatMap(
      (item) => Object.values(item).map(({ operationId }) => operationId),
    );
    expect(ids.sort()).toEqual(routeTable.map(({ id }) => id).sort());
  });
});

import { describe, expect, it } from "vitest";
import { MetricRow } from "../analytics/contract.ts";
import { components } from "./components.ts";
import { componentsOf } from "./expression.ts";
import { metrics, sourcesOf } from "./registry.ts";
import { documentRows } from "./test-document-rows.ts";

const isKnown = (name: string) => Object.hasOwn(components, name);

describe("the registry", () => {
  it("has a row for every formula of the analytics document", () => {
    const covered = new Set(metrics.flatMap(({ section, label, covers = [] }) => [`${section} ${label}`, ...covers]));
    expect(documentRows.filter((row) => !covered.has(row))).toEqual([]);
    const named = metrics.flatMap(({ covers = [] }) => covers);
    expect(named.filter((row) => !(documentRows as readonly string[]).includes(row))).toEqual([]);
  });

  it("calls each metric by an id and a label of its own", () => {
    expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length);
    expect(new Set(metrics.map(({ label }) => label)).size).toBe(metrics.length);
    for (const metric of metrics)
      expect(() => MetricRow.parse({ ...metric, sources: sourcesOf(metric) })).not.toThrow();
  });

  it("waits with a reason for facts that are not there, and for nothing else", () => {
    for (const { id, value, pending } of metrics) {
      const missing = componentsOf(value).filter((name) => !isKnown(name));
      expect({ id, isPending: pending !== undefined }).toEqual({ id, isPending: missing.length > 0 });
    }
  });
});

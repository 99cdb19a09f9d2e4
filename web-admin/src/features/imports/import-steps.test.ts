import { ImportState } from "@quayside/shared/imports/schema.ts";
import { describe, expect, it } from "vitest";
import { isCommittable, isUnderWay, percentOf, stepOf } from "./import-steps.ts";

const none = { rows: 0, products: 0, variants: 0, created: 0, updated: 0, unchanged: 0, refused: 0 };
const preview = [{ title: "Lamp", skus: ["LAMP"], change: "create" as const, category: "Lighting" }];

describe("steps of an import", () => {
  it("goes through them in order", () => {
    const states = ImportState.options.filter((state) => state !== "failed");
    expect(states.map((state) => stepOf({ state, counts: none, preview }))).toEqual([0, 1, 2, 3, 4]);
  });

  it("stays at the step that failed", () => {
    expect(stepOf({ state: "failed", counts: none, preview: [] })).toBe(1);
    expect(stepOf({ state: "failed", counts: { ...none, created: 7 }, preview })).toBe(3);
  });

  it("asks again only while something goes on", () => {
    expect(ImportState.options.filter(isUnderWay)).toEqual(["validating", "committing"]);
    expect(isUnderWay(undefined)).toBe(false);
  });

  it("shows progress in whole per cent, never more than all", () => {
    expect(percentOf({ done: 0, total: 0 })).toBe(0);
    expect(percentOf({ done: 4912, total: 4913 })).toBe(99);
    expect(percentOf({ done: 5000, total: 4913 })).toBe(100);
  });

  it("can store only what was checked and has a row without an error", () => {
    expect(isCommittable({ state: "validated", counts: { ...none, rows: 10, refused: 3 } })).toBe(true);
    expect(isCommittable({ state: "validated", counts: { ...none, rows: 3, refused: 3 } })).toBe(false);
    expect(isCommittable({ state: "completed", counts: { ...none, rows: 10 } })).toBe(false);
  });
});

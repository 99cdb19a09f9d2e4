import { ImportState } from "@quayside/shared/imports/schema.ts";
import { describe, expect, it } from "vitest";
import { isCommittable, isStoppable, isUnderWay, percentOf, stepOf } from "./import-steps.ts";

const none = { rows: 0, records: 0, created: 0, updated: 0, unchanged: 0, refused: 0 };
const progress = { done: 0, total: 0 };

describe("steps of an import", () => {
  it("goes through them in order", () => {
    const states = ImportState.options.filter((state) => state !== "failed" && state !== "cancelled");
    expect(states.map((state) => stepOf({ state, progress }))).toEqual([0, 1, 1, 2, 3, 4]);
  });

  it.each(["failed", "cancelled"] as const)("stays at the step where it %s", (state) => {
    expect(stepOf({ state, progress: { done: 7, total: 0 } })).toBe(1);
    expect(stepOf({ state, progress: { done: 7, total: 9 } })).toBe(3);
  });

  it("can be stopped until it has ended", () => {
    expect(ImportState.options.filter((state) => !isStoppable(state))).toEqual(["completed", "failed", "cancelled"]);
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

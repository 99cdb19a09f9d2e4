import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween, conflictRows, rebased } from "./changes.ts";

const base = { title: "Lamp", status: "draft", variants: [{ sku: "A", price: 100 }], attributes: { Material: "Oak" } };

describe("changes", () => {
  it("names each leaf that differs by its path", () => {
    const after = { ...base, status: "active", variants: [{ sku: "A", price: 150 }], attributes: {} };
    expect(changesBetween(base, after)).toEqual([
      { path: "status", before: "draft", after: "active" },
      { path: "variants.0.price", before: 100, after: 150 },
      { path: "attributes.Material", before: "Oak", after: undefined },
    ]);
  });

  it("lists what came where there was nothing, and what went", () => {
    expect(changesBetween(undefined, { number: "Q-1", total: { amount: 5 } })).toEqual([
      { path: "number", before: undefined, after: "Q-1" },
      { path: "total.amount", before: undefined, after: 5 },
    ]);
    expect(changesBetween([{ sku: "A" }, { sku: "B" }], [{ sku: "A" }])).toEqual([
      { path: "1.sku", before: "B", after: undefined },
    ]);
  });

  it("finds none between equal values, whatever they are, and is symmetric in where it looks", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(changesBetween(one, structuredClone(one))).toEqual([]);
        const there = changesBetween(one, other).map(({ path }) => path);
        const back = changesBetween(other, one).map(({ path }) => path);
        expect(there.sort()).toEqual(back.sort());
      }),
    );
  });
});

describe("two people at the same thing", () => {
  const theirs = { ...base, title: "Lamp, tall", status: "active" };
  const mine = { ...base, title: "Tall lamp", variants: [{ sku: "A", price: 120 }] };

  it("tells what only they changed, what only I did, and where we clash", () => {
    expect(conflictRows(base, theirs, mine)).toEqual([
      { path: "title", base: "Lamp", theirs: "Lamp, tall", mine: "Tall lamp", clash: true },
      { path: "status", base: "draft", theirs: "active", mine: "draft", clash: false },
      { path: "variants.0.price", base: 100, theirs: 100, mine: 120, clash: false },
    ]);
  });

  it("does not call it a clash when both came to the same", () => {
    expect(conflictRows(base, theirs, { ...base, title: "Lamp, tall" })[0]).toMatchObject({
      path: "title",
      clash: false,
    });
  });

  it("puts my changes on top of theirs and keeps the rest of theirs", () => {
    expect(rebased(base, theirs, mine)).toEqual({
      ...base,
      title: "Tall lamp",
      status: "active",
      variants: [{ sku: "A", price: 120 }],
    });
    expect(rebased(base, theirs, base)).toEqual(theirs);
  });
});

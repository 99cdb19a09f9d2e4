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
      { path: "title", base: "Lamp", theirs: "Lamp, tall", mine: "Tall lamp", clash: true, lost: false },
      { path: "status", base: "draft", theirs: "active", mine: "draft", clash: false, lost: false },
      { path: "variants.0.price", base: 100, theirs: 100, mine: 120, clash: false, lost: false },
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

  it("keeps theirs beside mine within one thing, and says what mine on top takes away", () => {
    const rule = { limits: { total: 5, perCart: 1 }, rows: [{ id: "a", price: 1, tags: ["x"] }], name: "Rule" };
    const their = { ...rule, limits: { total: 9, perCart: 1 }, rows: [{ id: "a", price: 2, tags: ["x"] }] };
    const my = { ...rule, limits: { total: 5 }, rows: [{ id: "a", price: 1, tags: ["x", "y"] }] };
    expect(rebased<object & Record<string, unknown>>(rule, their, my)).toEqual({
      ...{ name: "Rule", limits: { total: 9 }, rows: [{ id: "a", price: 2, tags: ["x", "y"] }] },
    });
    expect(conflictRows(rule, their, my).filter(({ lost }) => lost)).toEqual([]);
    const removed = { ...rule, rows: [] };
    expect(conflictRows(rule, their, removed).filter(({ lost, clash }) => lost || clash)).toMatchObject([
      { path: "rows.0.price", clash: true },
    ]);
    const added = { ...rule, rows: [...rule.rows, { id: "b", price: 3, tags: [] }] };
    expect(rebased<Record<string, unknown>>(rule, their, added).rows).toEqual(added.rows);
    expect(conflictRows(rule, their, added).filter(({ lost }) => lost)).toMatchObject([{ path: "rows.0.price" }]);
  });

  it("does not mix two kinds of one thing", () => {
    const one = { effect: { kind: "fixed", amount: 100, per: "unit" } };
    const their = { effect: { kind: "fixed", amount: 200, per: "unit" } };
    const my = { effect: { kind: "gift", sku: "TIN-1" } };
    expect(rebased<Record<string, unknown>>(one, their, my)).toEqual(my);
    expect(rebased<Record<string, unknown>>(one, my, their)).toEqual(their);
  });

  it("loses no change of mine, and none of theirs without saying so", () => {
    const thing = fc.record({
      ...{ title: fc.constantFrom("a", "b"), limits: fc.record({ total: fc.nat(2), each: fc.nat(2) }) },
      rows: fc.array(fc.record({ id: fc.constantFrom("x", "y"), price: fc.nat(2) }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(thing, thing, thing, (was, their, my) => {
        const after = rebased<Record<string, unknown>>(was, their, my);
        const wanted = changesBetween(was, my);
        const rows = conflictRows(was, their, my);
        const said = new Set(rows.filter(({ clash, lost }) => clash || lost).map(({ path }) => path));
        const kept = new Map(changesBetween(was, after).map((change) => [change.path, change.after]));
        for (const { path, after: value } of wanted) expect(kept.get(path)).toEqual(value);
        for (const { path } of changesBetween(their, after))
          expect(said.has(path) || wanted.some((change) => change.path === path)).toBe(true);
      }),
    );
  });
});

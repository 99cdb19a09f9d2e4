import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { change, days, type Expression, evaluate, of, over, percent, share, toSixDigits } from "./expression.ts";
import { metrics } from "./registry.ts";

const around = { days: 7 };
const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

/** Any arithmetic over three components. */
const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(of("a"), of("b"), of("c"), days),
    fc.record({
      op: fc.constantFrom("plus", "minus", "times", "over"),
      left: tie("tree"),
      right: tie("tree"),
    }),
    fc.record({ op: fc.constant("given" as const), of: tie("tree"), given: tie("tree") }),
    fc.record({ op: fc.constant("share" as const), of: tie("tree") }),
    fc.record({ op: fc.constant("change" as const), of: tie("tree"), against: fc.constant("last-year" as const) }),
  ) as fc.Arbitrary<Expression>,
}));
const sums = fc.record({ a: amount, b: fc.option(amount), c: fc.constantFrom(0, 1) });

describe("a value", () => {
  it("is a number or no data, never NaN or infinity", () => {
    fc.assert(
      fc.property(tree, sums, sums, sums, (expression, own, total, before) => {
        const value = evaluate(expression, own, {
          days: 7,
          total,
          earlier: { "last-year": { sums: before, days: 7 } },
        });
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });

  it("is no data where a denominator is 0, also where everything is", () => {
    expect(evaluate(over(of("a"), of("b")), { a: 5, b: 0 }, around)).toBeNull();
    expect(evaluate(percent(of("a"), of("b")), { a: 0, b: 0 }, around)).toBeNull();
    expect(evaluate(share(of("a")), { a: 0 }, { ...around, total: { a: 0 } })).toBeNull();
    const before = { "previous-period": { sums: { a: 0 }, days: 7 } };
    expect(evaluate(change(of("a"), "previous-period"), { a: 5 }, { ...around, earlier: before })).toBeNull();
  });

  it("of a ratio is made of sums, so that scaling all of them leaves it", () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 1000 }), (a, b, times) => {
        const [one, many] = [
          { a, b },
          { a: a * times, b: b * times },
        ].map((each) => toSixDigits(evaluate(over(of("a"), of("b")), each, around)));
        if (one === null || many === null) expect(one).toBe(many);
        else expect(many).toBeCloseTo(one as number, 5);
      }),
    );
  });

  it("of a change measures days of the range before by themselves", () => {
    const perDay = change(over(of("a"), days), "previous-period");
    const earlier = { "previous-period": { sums: { a: 10 }, days: 10 } };
    expect(evaluate(perDay, { a: 14 }, { days: 7, earlier })).toBe(100);
  });

  it("is null for each metric where nothing is known", () => {
    for (const { id, value } of metrics) expect([id, evaluate(value, {}, around)]).toEqual([id, null]);
  });
});

describe("six digits", () => {
  it.each([
    [1 / 3, 0.333333],
    [2 / 3, 0.666667],
    [-2 / 3, -0.666667],
    [-0.0000001, 0],
    [12345678.9123456, 12345678.912346],
    [null, null],
  ])("of %d is %d", (value, rounded) => expect(toSixDigits(value)).toBe(rounded));

  it("never moves a value by more than half of the last one", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
        const rounded = toSixDigits(value) as number;
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(5.0001e-7);
        expect(toSixDigits(rounded)).toBe(rounded);
      }),
    );
  });
});

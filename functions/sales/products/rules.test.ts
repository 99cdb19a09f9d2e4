import { defaultSalesSettings } from "@quayside/shared/sales/settings.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { abcOf } from "./abc.ts";
import { strengthOf } from "./baskets.ts";
import { bandsOf } from "./margin-bands.ts";
import { paceBorders, paceOf } from "./pace.ts";
import { relativeChange, stageOf } from "./stage.ts";

const classesOf = (revenues: readonly number[], reading: Parameters<typeof abcOf>[1]) =>
  abcOf(revenues, reading)
    .map((each) => each.class)
    .join("");

describe("ABC", () => {
  const ten = [100, 50, 20, 10, 5, 5, 4, 3, 2, 1];

  test("by rank, by revenue, and 80/15/5", () => {
    expect(classesOf(ten, "products")).toBe("AABBBCCCCC");
    expect(classesOf(ten, "revenue")).toBe("ACCCCCCCCC");
    expect(classesOf(ten, "pareto")).toBe("AAABBBCCCC");
  });

  test("what crosses a border is above it, what brought nothing is C", () => {
    expect(classesOf([10], "revenue")).toBe("A");
    expect(classesOf([0, 0], "products")).toBe("CC");
    expect(abcOf([0], "pareto")).toEqual([{ class: "C", cumulative: null }]);
    expect(abcOf([3, 1], "pareto").map(({ cumulative }) => cumulative)).toEqual([0.75, 1]);
  });

  test("classes never rise with the rank", () => {
    const revenues = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(
        revenues,
        fc.constantFrom("products" as const, "revenue" as const, "pareto" as const),
        (some, reading) => {
          const sorted = some.toSorted((one, other) => other - one);
          expect(classesOf(sorted, reading)).toMatch(/^A*B*C*$/);
          if ((sorted[0] ?? 0) > 0) expect(classesOf(sorted, reading)).toMatch(/^A/);
        },
      ),
    );
  });
});

test("support, confidence and lift of Diapers → Beer are those of Tan, Steinbach & Kumar, table 6.1", () => {
  const pair = { a: "Diapers", b: "Beer", ordersA: 4, ordersB: 3, orders: 3, revenue: 0 };
  expect(strengthOf(pair, 5)).toEqual({
    support: expect.closeTo(60, 10),
    confidenceAb: expect.closeTo(75, 10),
    confidenceBa: expect.closeTo(100, 10),
    lift: expect.closeTo(1.25, 10),
  });
});

describe("pace", () => {
  test("the fastest and slowest fifths, by units", () => {
    const borders = paceBorders([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { fast: 20, slow: 20 });
    const paces = [0, 1, 2, 3, 8, 9, 10].map((units) => paceOf(units, borders));
    expect(paces).toEqual(["still", "slow", "slow", "middle", "middle", "fast", "fast"]);
  });

  test("where all sell alike nothing is fast", () => {
    const borders = paceBorders([4, 4, 4], { fast: 20, slow: 20 });
    expect(paceOf(4, borders)).toBe("slow");
  });
});

describe("a stage", () => {
  const store = { recent: 2000, previous: 1000 };
  const at = "2011-11-30";
  const old = { firstSold: "2010-01-01" };

  test.each([
    [{ firstSold: "2011-10-01", recent: 5, previous: 0 }, "introduction"],
    [{ ...old, recent: 0, previous: 9 }, "ended"],
    [{ ...old, recent: 240, previous: 100 }, "growth"],
    [{ ...old, recent: 239, previous: 100 }, "maturity"],
    [{ ...old, recent: 168, previous: 100 }, "maturity"],
    [{ ...old, recent: 166, previous: 100 }, "decline"],
    [{ ...old, recent: 5, previous: 0 }, "growth"],
  ])("%o is %s in a store that doubled", (life, stage) => {
    expect(stageOf(life, store, at, defaultSalesSettings)).toBe(stage);
  });

  test("is not told from a store of which nothing is known", () => {
    expect(relativeChange({ recent: 2, previous: 1 }, { recent: 0, previous: 0 })).toBeNull();
    expect(stageOf({ ...old, recent: 2, previous: 1 }, { recent: 2, previous: 0 }, at, defaultSalesSettings)).toBe(
      "maturity",
    );
  });
});

test("bands of margin hold every product once, unknown costs apart", () => {
  const product = (margin: number | null) => ({ revenue: 100, profit: margin, margin });
  const bands = bandsOf([-5, 0, 19.9, 20, 60, null].map(product), [0, 20, 40, 60]);
  expect(bands.map(({ from, to, products }) => [from, to, products])).toEqual([
    [undefined, 0, 1],
    [0, 20, 2],
    [20, 40, 1],
    [40, 60, 0],
    [60, undefined, 1],
    [undefined, undefined, 1],
  ]);
  expect(bands.at(-1)?.profit).toBeNull();
});

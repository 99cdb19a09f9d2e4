import { defaultSegmentation, Segment } from "@quayside/shared/sales/customers.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bordersOf, measures, type Rfm, scoresOf, segmentOf } from "./rfm.ts";

const people = (values: readonly number[]): Rfm[] =>
  values.map((value) => ({ recency: value, frequency: value, monetary: value }));

/** R 4: `quantile(x, c(.2, .4, .6, .8))` and `cut(x, c(-Inf, …, Inf), labels = FALSE)`. */
const x = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4];
const scored = [2, 1, 3, 1, 3, 5, 1, 4, 3, 2, 3, 4, 5, 4, 5, 2, 1, 2, 4, 3];

describe("scores", () => {
  test("are quintiles by linear-interpolated percentiles, as R has them", () => {
    const borders = bordersOf(people(x));
    expect(borders.monetary).toEqual([2.8, 3.6, 5, 8].map((each) => expect.closeTo(each, 12)));
    expect(people(x).map((each) => scoresOf(each, borders).monetary)).toEqual(scored);
    expect(people(x).map((each) => scoresOf(each, borders).recency)).toEqual(scored.map((score) => 6 - score));
  });

  test("keep to given borders", () => {
    const borders = bordersOf(people(x), { recency: [30, 60, 90, 180] });
    expect(
      [1, 30, 31, 180, 181].map((days) => scoresOf({ recency: days, frequency: 1, monetary: 1 }, borders).recency),
    ).toEqual([5, 5, 4, 2, 1]);
    expect(borders.frequency).toHaveLength(4);
  });

  test("are equal for equal values, and never fall with a better value", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 }), (values) => {
        const borders = bordersOf(people(values));
        const sorted = people(values).toSorted((one, other) => one.monetary - other.monetary);
        for (const [index, each] of sorted.entries()) {
          const [now, before] = [scoresOf(each, borders), scoresOf(sorted[Math.max(0, index - 1)] ?? each, borders)];
          expect(now.monetary).toBeGreaterThanOrEqual(before.monetary);
          expect(now.recency).toBeLessThanOrEqual(before.recency);
          if (index > 0 && each.monetary === sorted[index - 1]?.monetary) expect(now).toEqual(before);
        }
      }),
    );
  });
});

describe("a segment", () => {
  test.each([
    [[5, 5, 5], "champions"],
    [[4, 4, 4], "champions"],
    [[1, 5, 5], "lost"],
    [[2, 5, 5], "at-risk"],
    [[3, 5, 5], "loyal"],
    [[5, 4, 3], "loyal"],
    [[5, 3, 5], "big-spenders"],
    [[3, 3, 3], "others"],
  ] as const)("of %j is %s", ([recency, frequency, monetary], segment) => {
    expect(segmentOf({ recency, frequency, monetary }, defaultSegmentation)).toBe(segment);
  });

  test("is one of the six whatever the scores", () => {
    const score = fc.integer({ min: 1, max: 5 });
    const scores = fc.record(
      Object.fromEntries(measures.map((each) => [each, score])) as Record<keyof Rfm, typeof score>,
    );
    fc.assert(fc.property(scores, (each) => Segment.safeParse(segmentOf(each, defaultSegmentation)).success));
  });
});

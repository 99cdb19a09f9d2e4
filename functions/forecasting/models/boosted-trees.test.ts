import { describe, expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { boost, predict } from "./boosted-trees.ts";
import { lagTreesAhead, trainLagTrees } from "./lag-trees.ts";

const how = (seed: number) => ({ rounds: 60, depth: 3, rate: 0.2, share: 0.7, random: seededRandom(seed) });
const noise = seededRandom(3);
const a = Float64Array.from({ length: 400 }, () => noise());
const b = Float64Array.from({ length: 400 }, () => noise());

describe("boosted trees", () => {
  test("learn a step and leave alone what says nothing", () => {
    const model = boost(
      [a, b],
      a.map((x) => (x > 0.5 ? 10 : 2)),
      how(1),
    );
    expect(predict(model, Float64Array.of(0.9, 0.1))).toBeCloseTo(10, 1);
    expect(predict(model, Float64Array.of(0.1, 0.9))).toBeCloseTo(2, 1);
  });

  test("are the same for a seed and others for another", () => {
    const target = a.map((x, i) => x + (b[i] ?? 0) ** 2);
    const of = (seed: number) => predict(boost([a, b], target, how(seed)), Float64Array.of(0.4, 0.4));
    expect(of(1)).toBe(of(1));
    expect(of(1)).not.toBe(of(2));
  });

  test("pooled over series know the week of one that they were trained on", () => {
    const week = (level: number) => Float64Array.from({ length: 210 }, (_, t) => level + (t % 7 === 5 ? 30 : 0));
    const trained = trainLagTrees([week(10), week(50)], [7], seededRandom(1));
    const ahead = lagTreesAhead(week(10), 7, trained!);
    expect(ahead.indexOf(Math.max(...ahead))).toBe(5);
    expect(trainLagTrees([new Float64Array(50)], [7], seededRandom(1))).toBeUndefined();
  });
});

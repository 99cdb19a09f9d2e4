import { expect, test } from "vitest";
import { leadingModels } from "./leading-models.ts";

const model = (name: string, share: number) => ({ name, words: name.replace(/^log (.*)/, "$1, logarithmic"), share });

test("a model and its logarithm are one, in the order of what both count", () => {
  expect(leadingModels([model("ets", 0.5), model("log theta", 0.3), model("theta", 0.25)])).toEqual([
    { name: "theta", words: "theta", share: 0.55 },
    { name: "ets", words: "ets", share: 0.5 },
  ]);
});

test("of many the first six are told and the rest is summed, of seven all are", () => {
  const many = ["a", "b", "c", "d", "e", "f", "g", "h"].map((name, at) => model(name, (8 - at) / 36));
  expect(leadingModels(many).map(({ words }) => words)).toEqual(["a", "b", "c", "d", "e", "f", "2 others"]);
  expect(leadingModels(many).at(-1)?.share).toBeCloseTo(3 / 36, 12);
  expect(leadingModels(many.slice(0, 7))).toHaveLength(7);
});

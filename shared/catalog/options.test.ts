import { expect, test } from "vitest";
import { combinationsOf, optionsOf } from "./options.ts";

const size = { name: "Size", values: ["S", "M"] };
const colour = { name: "Colour", values: ["Red", "Blue"] };

test("every combination once, the first option varying slowest", () => {
  expect(combinationsOf([size, colour]).map(({ Size, Colour }) => `${Size} ${Colour}`)).toEqual([
    "S Red",
    "S Blue",
    "M Red",
    "M Blue",
  ]);
  expect(combinationsOf([])).toEqual([{}]);
});

test("options are what variants use, after what is known already", () => {
  const variants = [{ options: { Size: "L", Colour: "Red" } }, { options: { Size: "M" } as Record<string, string> }];
  expect(optionsOf(variants, [size])).toEqual([
    { name: "Size", values: ["S", "M", "L"] },
    { name: "Colour", values: ["Red"] },
  ]);
  expect(optionsOf([{ options: {} }])).toEqual([]);
});

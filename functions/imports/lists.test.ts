import * as fc from "fast-check";
import { expect, test } from "vitest";
import { joinPath, pairList, pairsOf, splitPath } from "./lists.ts";

const name = fc
  .string({ unit: fc.constantFrom("a", "B", " ", ";", "=", ">", "\\", "é"), minLength: 1, maxLength: 8 })
  .map((text) => text.trim())
  .filter((text) => text !== "");

test("attributes come back as they were written", () => {
  fc.assert(
    fc.property(fc.dictionary(name, name, { minKeys: 1, noNullPrototype: true }), (pairs) => {
      expect(pairsOf(pairList(pairs))).toEqual(pairs);
    }),
  );
});

test("a path comes back as it was written", () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), (names) => {
      expect(splitPath(joinPath(names))).toEqual(names);
    }),
  );
});

test.each(["Oak", "=Oak", "Material=", "a=b=c", "a=b;c", ";", "\\"])("%o is no list of pairs", (list) => {
  expect(pairsOf(list)).toBeUndefined();
});

test("marks behind a backslash are plain", () => {
  expect(pairsOf("Made in=A\\;B;C\\=D=E")).toEqual({ "Made in": "A;B", "C=D": "E" });
  expect(splitPath("Cups \\> 1 l > Mugs")).toEqual(["Cups > 1 l", "Mugs"]);
});

import { expect, test } from "vitest";
import { stale } from "./stale.ts";
import { mutants } from "./table.ts";

test("every deliberate bug still has its place in the code", () => {
  expect(mutants.flatMap(stale)).toEqual([]);
});

test("one whose place is gone is told by its name", () => {
  const gone = {
    name: "gone",
    edits: [{ file: "functions/http/input.ts", from: "never there", to: "" }],
    prove: [],
  } as const;
  expect(stale(gone)).toEqual(['mutant "gone" is stale: its place in functions/http/input.ts is there no more']);
});

import { expect, test } from "vitest";
import { outcomeText } from "./bulk-outcome.ts";

const products = ["a", "b", "c", "d"].map((id) => ({ id, title: `Mug ${id}` }));
const refused = products.map(({ id }) => ({ id, message: "Is in a bundle." }));

test("how many changed, and of those refused which and why", () => {
  expect(outcomeText({ changed: 3, refused: [] }, products)).toBe("3 changed.");
  expect(outcomeText({ changed: 3, refused: refused.slice(0, 1) }, products)).toBe(
    "3 changed, 1 refused. Mug a: Is in a bundle.",
  );
  expect(outcomeText({ changed: 0, refused }, products)).toMatch(/^0 changed, 4 refused\. .+Mug c: .+ And 1 more\.$/);
});

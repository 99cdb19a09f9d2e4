import { expect, it } from "vitest";
import { newId, withIds } from "./new-id.ts";

it.each([
  ["North warehouse", [], "north-warehouse"],
  ["North warehouse", ["north-warehouse"], "north-warehouse-2"],
  ["Île-de-France", [], "ile-de-france"],
  ["倉庫", [], "new"],
  ["A very long name of a warehouse indeed", [], "a-very-long-name-of-a-wareh"],
])("%s beside %j is %s", (name, taken, id) => {
  expect(newId(name, taken)).toBe(id);
  expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,29}$/);
});

it("keeps the ids there are, and two new ones apart", () => {
  const things = [
    { id: "a", name: "Z" },
    { id: "", name: "A" },
    { id: "", name: "A" },
  ];
  expect(withIds(things).map(({ id }) => id)).toEqual(["a", "a-2", "a-3"]);
});

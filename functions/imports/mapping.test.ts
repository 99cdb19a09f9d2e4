import { columnKey, importColumns } from "@quayside/shared/imports/columns.ts";
import { ImportKind } from "@quayside/shared/imports/schema.ts";
import { describe, expect, test } from "vitest";
import { guessMapping, shapeOf } from "./mapping.ts";

describe.each(ImportKind.options)("columns of %s", (kind) => {
  const names = importColumns[kind].map(({ name }) => name);

  test("an example file is read without asking", () => {
    const { mapping, isSure } = guessMapping(kind, names);
    expect(isSure).toBe(true);
    expect(mapping).toEqual(Object.fromEntries(names.map((name) => [name, name])));
  });

  test("no two share a name, by which one would be taken for the other", () => {
    const keys = importColumns[kind].flatMap(({ name, aliases = [] }) => [columnKey(name), ...aliases]);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    for (const key of keys) expect(columnKey(key)).toBe(key);
  });
});

describe("a guess", () => {
  test("looks past case, blanks and marks, and knows what other systems say", () => {
    const header = ["Handle", "Title", "Category Path", "Variant SKU", "Variant Price", "CURRENCY", "Weight (g)"];
    expect(guessMapping("catalog", header)).toEqual({
      mapping: {
        ...{ handle: "Handle", title: "Title", category_path: "Category Path", sku: "Variant SKU" },
        ...{ price: "Variant Price", currency: "CURRENCY", weight_grams: "Weight (g)" },
      },
      isSure: true,
    });
  });

  const needed = ["handle", "title", "category_path", "sku", "price", "currency"];

  test.each([
    ["a column that nobody knows", [...needed, "warehouse shelf"]],
    ["a column that is missing", needed.slice(1)],
    ["a column that is there twice", [...needed, "Price"]],
  ])("is not sure with %s", (_, header) => {
    expect(guessMapping("catalog", header).isSure).toBe(false);
  });

  test("takes our own name before a stranger's", () => {
    expect(guessMapping("catalog", ["name", "title"]).mapping).toEqual({ title: "title" });
  });
});

test("a shape is its columns in their order, and its kind", () => {
  expect(shapeOf("catalog", ["a", "b"])).toBe(shapeOf("catalog", ["a", "b"]));
  expect(shapeOf("catalog", ["ab"])).not.toBe(shapeOf("catalog", ["a", "b"]));
  expect(shapeOf("catalog", ["b", "a"])).not.toBe(shapeOf("catalog", ["a", "b"]));
});

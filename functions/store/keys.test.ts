import { Entity } from "electrodb";
import { expect, test } from "vitest";
import { indexKey, itemKey, number, sortedKey, text } from "./keys.ts";

const attributes = { storeId: text, shelf: text, bookId: text, placedAt: text, pages: number };
const model = (entity: string) => ({ service: "quayside", entity, version: "1" });
const row = { storeId: "Main", shelf: "A1", bookId: "bok_1", placedAt: "2026-11-29", pages: 320 };

const Book = new Entity(
  {
    model: model("book"),
    attributes,
    indexes: {
      byId: itemKey("book", ["bookId"], "book"),
      byTime: indexKey("gsi1", "books", [], ["placedAt", "bookId"]),
    },
  },
  { table: "quayside" },
);
const Place = new Entity(
  { model: model("place"), attributes, indexes: { byShelf: sortedKey("shelf", ["shelf"], ["placedAt", "bookId"]) } },
  { table: "quayside" },
);

test("an item alone in its partition, and its place in an index", () => {
  const { Item } = Book.put(row).params<{ Item: Record<string, unknown> }>();
  expect(Item).toMatchObject({ pk: "Main#book#bok_1", sk: "book", gsi1pk: "Main#books", gsi1sk: "2026-11-29#bok_1" });
});

test("items that share a partition, and a list of them", () => {
  const { Key } = Place.get(row).params<{ Key: Record<string, unknown> }>();
  expect(Key).toEqual({ pk: "Main#shelf#A1", sk: "2026-11-29#bok_1" });
  const query = Place.query.byShelf({ storeId: "Main", shelf: "A1" }).params<object>();
  expect(query).toMatchObject({ ExpressionAttributeValues: { ":pk": "Main#shelf#A1" } });
});

test("a name that is no attribute is refused when the module is loaded", () => {
  const wrong = {
    model: model("wrong"),
    attributes,
    indexes: { byId: itemKey("wrong", ["wrongId"], "wrong") },
  } as const;
  expect(() => new Entity(wrong, { table: "quayside" })).toThrow("wrongId");
});

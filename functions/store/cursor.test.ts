import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextCursor, startKey } from "./cursor.ts";

const refused = expect.objectContaining({
  kind: "invalid",
  code: "VALIDATION_ERROR",
  details: expect.objectContaining({ field: "cursor" }),
});

const table = { ExpressionAttributeValues: { ":pk": "list", ":sk": "a" } };
const index = { IndexName: "gsi1", ExpressionAttributeValues: { ":pk": "list" } };

test("no last key, no cursor; no cursor, no key", () => {
  expect(nextCursor(undefined)).toBeUndefined();
  expect(startKey(table, undefined)).toBeUndefined();
});

test("a key of this list comes back as it was", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (pk, sk) => {
      expect(startKey(table, nextCursor({ pk: "list", sk }))).toEqual({ pk: "list", sk });
      const key = { pk, sk, gsi1pk: "list", gsi1sk: sk };
      expect(startKey(index, nextCursor(key))).toEqual(key);
    }),
  );
});

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const whole = { pk: "list", sk: "a" };

describe("nobody's cursor", () => {
  test.each<[string, object, string]>([
    ["nothing", table, ""],
    ["no JSON", table, "x"],
    ["null", table, encoded(null)],
    ["text", table, encoded("list")],
    ["a list", table, encoded(["list", "a"])],
    ["no keys", table, encoded({})],
    ["half a key", table, encoded({ pk: "list" })],
    ["a number", table, encoded({ ...whole, sk: 1 })],
    ["an attribute more", table, encoded({ ...whole, doc: "c" })],
    ["another partition", table, encoded({ ...whole, pk: "other" })],
    ["a key of an index, for the table", table, encoded({ ...whole, gsi1pk: "list", gsi1sk: "a" })],
    ["a key of the table, for an index", index, encoded(whole)],
    ["a key of another index", index, encoded({ ...whole, gsi2pk: "list", gsi2sk: "a" })],
    ["another partition of the index", index, encoded({ ...whole, gsi1pk: "other", gsi1sk: "a" })],
  ])("%s", (_, params, cursor) => {
    expect(() => startKey(params, cursor)).toThrow(refused);
  });

  test("whatever else is sent", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.jsonValue().map(encoded)), (cursor) => {
        expect(() => startKey(table, cursor)).toThrow(refused);
      }),
    );
  });
});

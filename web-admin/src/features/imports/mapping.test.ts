import { expect, it } from "vitest";
import { leftColumns, withColumn } from "./mapping.ts";

const mapping = { sku: "Code", title: "Name" };

it("tells a column, moves one, and takes one back", () => {
  expect(withColumn(mapping, "price", "Price")).toEqual({ ...mapping, price: "Price" });
  expect(withColumn(mapping, "title", "Code")).toEqual({ title: "Code" });
  expect(withColumn(mapping, "sku", null)).toEqual({ title: "Name" });
});

it("names what is not read", () => {
  expect(leftColumns(["Name", "Code", "Notes", ""], mapping)).toEqual(["Notes", ""]);
});

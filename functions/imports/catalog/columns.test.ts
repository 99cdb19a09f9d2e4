import { importColumns } from "@quayside/shared/imports/columns.ts";
import { expect, it } from "vitest";
import type * as z from "zod";
import { Handle, ProductCells, variantCells } from "./columns.ts";

const catalogueColumns = importColumns.catalog;
const cells: Record<string, z.ZodType> = { handle: Handle, ...ProductCells.shape, ...variantCells("GBP").shape };

it("tells people of exactly the columns that are read", () => {
  expect(catalogueColumns.map(({ name }) => name).toSorted()).toEqual(Object.keys(cells).toSorted());
});

it("asks for exactly the columns that cannot be empty", () => {
  const needed = Object.keys(cells).filter((name) => !cells[name]!.safeParse(undefined).success);
  const required = catalogueColumns.filter((column) => column.required).map(({ name }) => name);
  expect(required.toSorted()).toEqual(needed.toSorted());
});

it("gives examples that pass", () => {
  const wrong = catalogueColumns.filter(({ name, example }) => example && !cells[name]!.safeParse(example).success);
  expect(wrong).toEqual([]);
});

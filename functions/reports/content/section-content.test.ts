import { expect, test } from "vitest";
import { notesOf } from "./section-content.ts";

test("why figures are missing is said once of several, and without names where it holds for all", () => {
  const visits = "Visits to the store are not collected yet.";
  const cost = "The cost of these products is not known.";
  expect(notesOf(["visits", "basket_rate"], { visits, basket_rate: visits })).toEqual([visits]);
  expect(notesOf(["revenue", "visits", "basket_rate"], { visits, basket_rate: visits })).toEqual([
    `Visits, Basket Rate: ${visits}`,
  ]);
  expect(notesOf(["gross_profit", "visits"], { gross_profit: cost, visits })).toEqual([
    `Gross Profit: ${cost}`,
    `Visits: ${visits}`,
  ]);
  expect(notesOf(["visits"], { visits })).toEqual([`Visits: ${visits}`]);
  expect(notesOf(["revenue"], {})).toEqual([]);
});

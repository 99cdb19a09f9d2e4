import { expect, test } from "vitest";
import { groups } from "./add-filter.tsx";
import { dimensionNames } from "./frame-search.ts";

/** Single orders and people are opened from lists, fees have no figures of their own, and sales have no first page. */
const notOffered = ["order", "customer", "line_kind", "landing_page"];

test("every dimension that figures are filtered by is offered, once", () => {
  const offered = groups.flatMap(({ items }) => items);
  expect([...offered, ...notOffered].toSorted()).toEqual(dimensionNames.toSorted());
});

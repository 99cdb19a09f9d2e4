import { describe, expect, it } from "vitest";
import { type Column, columnsParam, isNarrowed, nextOrder, shownColumns } from "./list-spec.ts";

const column = (id: string, more: Partial<Column<string>> = {}): Column<string> => ({
  id,
  label: id,
  cell: (row) => row,
  text: (row) => row,
  ...more,
});
const columns = [
  column("number", { card: "title" }),
  column("placed"),
  column("total"),
  column("units", { optional: true }),
];
const ids = (chosen?: string) => shownColumns(columns, chosen).map(({ id }) => id);

describe("columns", () => {
  it("shows the usual ones unless others are chosen, and always the title", () => {
    expect(ids()).toEqual(["number", "placed", "total"]);
    expect(ids("units")).toEqual(["number", "units"]);
    expect(ids("none")).toEqual(["number"]);
    expect(ids("gone.total")).toEqual(["number", "total"]);
  });

  it("names a choice only where it is not the usual one", () => {
    expect(columnsParam(columns, ["total", "placed"])).toBeUndefined();
    expect(columnsParam(columns, ["units", "placed"])).toBe("placed.units");
    expect(columnsParam(columns, [])).toBe("none");
    for (const chosen of [["units"], [], ["total"]]) {
      expect(ids(columnsParam(columns, chosen))).toEqual(["number", ...chosen]);
    }
  });
});

describe("order", () => {
  const spec = { order: { sort: "updated", direction: "desc" as const } };

  it("turns round on the second press and leaves the address clean where it is the usual order", () => {
    expect(nextOrder(spec, {}, "title")).toEqual({ sort: "title", direction: "asc" });
    expect(nextOrder(spec, { sort: "title", direction: "asc" }, "title")).toEqual({ sort: "title", direction: "desc" });
    expect(nextOrder(spec, {}, "updated")).toEqual({ sort: "updated", direction: "asc" });
    expect(nextOrder(spec, { sort: "updated", direction: "asc" }, "updated")).toEqual({
      sort: undefined,
      direction: undefined,
    });
  });
});

it("knows a narrowed list from a whole one", () => {
  const spec = { filters: [{ kind: "days", label: "Placed", from: "from", to: "to" } as const] };
  expect(isNarrowed(spec, { sort: "title", columns: "total", cursor: "x" })).toBe(false);
  expect(isNarrowed(spec, { to: "2026-11-21" })).toBe(true);
  expect(isNarrowed(spec, { q: "lamp" })).toBe(true);
});

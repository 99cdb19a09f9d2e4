import { PublicStatus } from "@quayside/shared/orders/schema.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { parseSearch, stringifySearch } from "../../lib/search-params.ts";
import { changedSearch, isSameView, listSearch, viewOf } from "./list-search.ts";

const OrderSearch = listSearch({ status: PublicStatus, from: z.iso.date() });

const anySearch = fc.record(
  {
    q: fc.string({ minLength: 1, maxLength: 30 }).map((text) => `${text.trim()}x`),
    status: fc.constantFrom(...PublicStatus.options),
    from: fc.constantFrom("2026-01-31", "2026-11-21"),
    sort: fc.constantFrom("title", "price"),
    direction: fc.constantFrom("asc" as const, "desc" as const),
    cursor: fc.base64String({ minLength: 4, maxLength: 60 }),
    columns: fc.constantFrom("number", "number.total"),
  },
  { requiredKeys: [] },
);

describe("list state in the address", () => {
  it("comes back as it was written, whatever is searched for", () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        expect(OrderSearch.parse(parseSearch(stringifySearch(search)))).toEqual(search);
      }),
    );
  });

  it("reads numbers as the text they are", () => {
    expect(stringifySearch({ q: "100042" })).toBe("?q=100042");
    expect(OrderSearch.parse(parseSearch("?q=100042")).q).toBe("100042");
  });

  it("leaves out what a hand-edited address has wrong", () => {
    expect(OrderSearch.parse(parseSearch("?status=lost&from=yesterday&q=lamp&who=me"))).toEqual({ q: "lamp" });
  });

  it("starts at the first page when the question changes, and stays there when only columns do", () => {
    const search = OrderSearch.parse({ q: "lamp", cursor: "abc" });
    expect(changedSearch(search, { status: "pending" })).toEqual({ q: "lamp", status: "pending" });
    expect(changedSearch(search, { columns: "number" })).toEqual({ q: "lamp", cursor: "abc", columns: "number" });
    expect(changedSearch(search, { q: "" })).toEqual({});
  });

  it("tells views apart by what they ask, not by page or order of names", () => {
    const page = OrderSearch.parse({ q: "a", status: "shipped", cursor: "c" });
    expect(isSameView(viewOf(page), { status: "shipped", q: "a" })).toBe(true);
    expect(isSameView(page, { q: "a" })).toBe(false);
  });
});

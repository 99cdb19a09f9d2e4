import { describe, expect, it } from "vitest";
import { catalogueLine } from "./sale-line.ts";

const row = (changes: Partial<Record<"sheet" | "invoice" | "code" | "text" | "units" | "date" | "price", string>>) => {
  const { sheet = "2010-2011", invoice = "536365", code = "85123A", text = " A NAME ", units = "6" } = changes;
  return [
    sheet,
    invoice,
    code,
    text,
    units,
    changes.date ?? "2010-12-01 08:26:00",
    changes.price ?? "2.55",
    "",
    "France",
  ];
};

describe("catalogueLine", () => {
  it("reads a sale", () => {
    expect(catalogueLine(row({}))).toEqual({
      kind: "sale",
      sale: { code: "85123A", description: "A NAME", quantity: 6, priceMills: 2550, day: 14944 },
    });
  });

  it.each([
    ["a return", { invoice: "C536379", units: "-1" }],
    ["a ledger adjustment", { invoice: "A563185" }],
    ["a stock note", { price: "0", text: "damaged" }],
    ["a negative quantity", { units: "-3" }],
  ])("sees the code but no sale in %s", (_, changes) => {
    expect(catalogueLine(row(changes))).toMatchObject({ kind: "seen", code: "85123A" });
  });

  it.each(["POST", "M", "BANK CHARGES", "gift_0001_80", "DCGS0058", "1234"])("has nothing for the code %s", (code) => {
    expect(catalogueLine(row({ code }))).toBeUndefined();
  });

  it.each([
    ["85123a", "85123A"],
    ["15056bl ", "15056BL"],
    ["47503J ", "47503J"],
    ["22423", "22423"],
  ])("writes the code %s as %s", (code, written) => {
    expect(catalogueLine(row({ code }))).toMatchObject({ sale: { code: written } });
  });

  it("takes the nine days that both sheets hold from the second only", () => {
    const first = { sheet: "2009-2010" };
    expect(catalogueLine(row({ ...first, date: "2010-11-30 23:59:00" }))).toMatchObject({ kind: "sale" });
    expect(catalogueLine(row({ ...first, date: "2010-12-01 00:00:00" }))).toBeUndefined();
    expect(catalogueLine(row({ ...first, date: "2010-12-09 10:00:00" }))).toBeUndefined();
  });

  it("keeps a tenth of a penny", () => {
    expect(catalogueLine(row({ price: "0.001" }))).toMatchObject({ sale: { priceMills: 1 } });
  });
});

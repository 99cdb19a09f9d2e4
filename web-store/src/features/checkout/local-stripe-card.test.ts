import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardFields, cardProblems, formatExpiry, formatNumber } from "./local-stripe-card.ts";

const NOVEMBER_2026 = new Date(2026, 10, 20);
const GOOD = { number: "4242 4242 4242 4242", expiry: "11 / 26", cvc: "123" };

describe("formatting", () => {
  it.each([
    ["4242424242424242", "4242 4242 4242 4242"],
    ["378282246310005", "3782 822463 10005"],
    ["42x4", "424"],
    ["", ""],
  ])("number %s", (text, expected) => expect(formatNumber(text)).toBe(expected));

  it.each([
    ["1", "1"],
    ["12", "12"],
    ["123", "12 / 3"],
    ["1230", "12 / 30"],
    ["12/2030", "12 / 30"],
    ["1/30", "01 / 30"],
    ["5", "05"],
    ["12 / 30", "12 / 30"],
  ])("expiry %s", (text, expected) => expect(formatExpiry(text)).toBe(expected));

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 /]{0,24}$/), (text) => {
        expect(formatNumber(formatNumber(text))).toBe(formatNumber(text));
        expect(formatExpiry(formatExpiry(text))).toBe(formatExpiry(text));
      }),
    );
  });
});

describe("cardProblems", () => {
  it.each([
    [{}, []],
    [{ number: "4242" }, ["incomplete_number"]],
    [{ expiry: "1" }, ["incomplete_expiry"]],
    [{ expiry: "13 / 30" }, ["invalid_expiry_month"]],
    [{ expiry: "10 / 26" }, ["invalid_expiry_year_past"]],
    [{ cvc: "12" }, ["incomplete_cvc"]],
    [{ number: "378282246310005", cvc: "123" }, ["incomplete_cvc"]],
    [{ number: "", expiry: "", cvc: "" }, ["incomplete_number", "incomplete_expiry", "incomplete_cvc"]],
  ])("%j", (change, codes) => {
    expect(cardProblems({ ...GOOD, ...change }, NOVEMBER_2026).map(({ error }) => error.code)).toEqual(codes);
  });
});

it("sends plain digits", () => {
  expect(cardFields(GOOD)).toEqual({ number: "4242424242424242", exp_month: "11", exp_year: "26", cvc: "123" });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moneyField, moneyText, optionalMoneyText } from "./money-text.ts";

const messageOf = (text: string, currency = "GBP") => moneyText(currency).safeParse(text).error?.issues[0]?.message;

describe("money as text", () => {
  it.each([
    ["12.99", "GBP", 1299],
    ["0.1", "GBP", 10],
    [" 1299 ", "GBP", 129_900],
    ["4.350", "GBP", 435],
    ["1299", "JPY", 1299],
    ["1.005", "KWD", 1005],
    ["90071992547409.91", "GBP", undefined],
    ["9007199254740.93", "GBP", 900_719_925_474_093],
  ])("%s %s is %s", (text, currency, minor) => {
    expect(moneyText(currency).safeParse(text).data).toBe(minor);
  });

  it("says how to write what it refuses", () => {
    expect(messageOf("")).toBe("Enter an amount");
    expect(messageOf("12,99")).toBe("Write it like 12.99");
    expect(messageOf("£12.99")).toBe("Write it like 12.99");
    expect(messageOf("12.999")).toBe("GBP has 2 digits after the point");
    expect(messageOf("12.5", "JPY")).toBe("JPY has no digits after the point");
    expect(messageOf("twelve", "JPY")).toBe("Write it like 1299");
    expect(messageOf("-3")).toBe("Must not be negative");
  });

  it("takes nothing as none where that is allowed", () => {
    expect(optionalMoneyText("GBP").parse("  ")).toBeUndefined();
    expect(optionalMoneyText("GBP").safeParse("x").success).toBe(false);
  });

  it("writes every amount so that it reads back the same", () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.constantFrom("GBP", "JPY", "KWD"), (amount, currency) => {
        expect(moneyText(currency).parse(moneyField(amount, currency))).toBe(amount);
      }),
    );
  });
});

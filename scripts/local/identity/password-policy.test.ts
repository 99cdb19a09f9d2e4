import { describe, expect, it } from "vitest";
import { assertPasswordPolicy, generatePassword } from "./password-policy.ts";

const STRICT = {
  minimumLength: 12,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
};

describe("assertPasswordPolicy", () => {
  it.each([
    ["Short1!", "Password not long enough"],
    ["alllowercase1!", "Password must have uppercase characters"],
    ["ALLUPPERCASE1!", "Password must have lowercase characters"],
    ["NoDigitsAtAll!", "Password must have numeric characters"],
    ["NoSymbols12345", "Password must have symbol characters"],
  ])("refuses %s", (password, reason) => {
    const message = `Password did not conform with policy: ${reason}`;
    const refused = expect.objectContaining({ name: "InvalidPasswordException", message });
    expect(() => assertPasswordPolicy(STRICT, password)).toThrow(refused);
  });

  it("accepts what it asks for, and asks for nothing that is switched off", () => {
    expect(() => assertPasswordPolicy(STRICT, "Harbour-Light-7")).not.toThrow();
    const lenient = { ...STRICT, requireUppercase: false, requireNumbers: false, requireSymbols: false };
    expect(() => assertPasswordPolicy(lenient, "harbourlights")).not.toThrow();
  });
});

it("generates passwords that conform", () => {
  for (const minimumLength of [6, 12, 40]) {
    const policy = { ...STRICT, minimumLength };
    expect(() => assertPasswordPolicy(policy, generatePassword(policy))).not.toThrow();
  }
});

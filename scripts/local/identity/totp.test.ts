import { Secret } from "otpauth";
import { describe, expect, it } from "vitest";
import { newTotpSecret, totpCode, totpStep } from "./totp.ts";

const RFC_SECRET = Secret.fromLatin1("12345678901234567890").base32;

describe("totpCode", () => {
  it.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
    [20000000000, "353130"],
  ])("gives the last six digits of the RFC 6238 vector at second %d", (second, code) => {
    expect(totpCode(RFC_SECRET, new Date(second * 1000))).toBe(code);
  });
});

describe("totpStep", () => {
  const at = new Date(1111111111 * 1000);
  const step = Math.floor(1111111111 / 30);

  it.each([-1, 0, 1])("accepts a clock %d steps away and says which step it was", (drift) => {
    const code = totpCode(RFC_SECRET, new Date(at.getTime() + drift * 30_000));
    expect(totpStep(RFC_SECRET, code, at)).toBe(step + drift);
  });

  it.each([-2, 2])("refuses a code %d steps away", (drift) => {
    const code = totpCode(RFC_SECRET, new Date(at.getTime() + drift * 30_000));
    expect(totpStep(RFC_SECRET, code, at)).toBeNull();
  });
});

it("makes secrets of 32 bytes that differ", () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{52}$/);
  expect(newTotpSecret()).not.toBe(newTotpSecret());
});

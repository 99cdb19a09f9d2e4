import { getDiffieHellman } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isSafeClientKey, makeVerifier, newServerEphemeral, passwordMatches, provesPassword } from "./srp.ts";

const IDENTITY = { poolName: "Customers", userId: "3f0c" };

describe("makeVerifier", () => {
  it("salts: the same password never gives the same verifier, and neither contains it", () => {
    const [first, second] = [makeVerifier(IDENTITY, "Harbour-7"), makeVerifier(IDENTITY, "Harbour-7")];
    expect(first.verifier).not.toBe(second.verifier);
    expect(JSON.stringify(first)).not.toContain("Harbour-7");
  });

  it("belongs to one user of one pool", () => {
    const stored = makeVerifier(IDENTITY, "Harbour-7");
    expect(passwordMatches(IDENTITY, "Harbour-7", stored)).toBe(true);
    expect(passwordMatches(IDENTITY, "harbour-7", stored)).toBe(false);
    expect(passwordMatches({ ...IDENTITY, userId: "other" }, "Harbour-7", stored)).toBe(false);
    expect(passwordMatches({ ...IDENTITY, poolName: "Staff" }, "Harbour-7", stored)).toBe(false);
  });
});

describe("isSafeClientKey", () => {
  it("refuses public values that would fix the shared secret", () => {
    expect(isSafeClientKey("0")).toBe(false);
    expect(isSafeClientKey(getDiffieHellman("modp15").getPrime("hex"))).toBe(false);
    expect(isSafeClientKey("not hex")).toBe(false);
    expect(isSafeClientKey("2")).toBe(true);
  });
});

it("takes no signature but the right one", () => {
  const { verifier } = makeVerifier(IDENTITY, "Harbour-7");
  const claim = { ...IDENTITY, verifier, server: newServerEphemeral(verifier), clientKey: "2", secretBlock: "YWJj" };
  const timestamp = "Sat Nov 21 07:00:00 UTC 2026";
  expect(provesPassword({ ...claim, timestamp }, "")).toBe(false);
  expect(provesPassword({ ...claim, timestamp }, Buffer.alloc(32).toString("base64"))).toBe(false);
});

import { describe, expect, test } from "vitest";
import { type IdKind, idPrefixes, idSchema, ulid } from "./id.ts";

const zeros = new Uint8Array(10);
const ones = new Uint8Array(10).fill(255);

describe("ulid", () => {
  test("encodes time as the specification's example", () => {
    expect(ulid(1_469_918_176_385, zeros).slice(0, 10)).toBe("01ARYZ6S41");
    expect(ulid(0, zeros)).toBe("0".repeat(26));
    expect(ulid(2 ** 48 - 1, ones)).toBe("7ZZZZZZZZZZZZZZZZZZZZZZZZZ");
  });

  test("encodes randomness big-endian, five bits a letter", () => {
    expect(ulid(0, Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 33)).slice(10)).toBe("0000000000000011");
    expect(ulid(0, Uint8Array.of(128, 0, 0, 0, 0, 0, 0, 0, 0, 0)).slice(10)).toBe("G000000000000000");
  });

  test("sorts by time", () => {
    const times = [0, 1, 31, 32, 1_000_000, 1_469_918_176_385, 2 ** 48 - 1];
    const ids = times.map((time, index) => ulid(time, index % 2 ? zeros : ones));
    expect([...ids].sort()).toEqual(ids);
  });
});

describe("ids", () => {
  test("each kind has a prefix of its own", () => {
    expect(new Set(Object.values(idPrefixes)).size).toBe(Object.keys(idPrefixes).length);
  });

  test.each(Object.keys(idPrefixes) as IdKind[])("%s takes its own and nobody else's", (kind) => {
    const tail = ulid(1, ones);
    for (const [other, prefix] of Object.entries(idPrefixes))
      expect(idSchema(kind).safeParse(`${prefix}_${tail}`).success).toBe(other === kind);
  });

  test.each([
    "ord_",
    "ord_01j9z3v5b6c7d8e9f0g1h2j3k4",
    "ord_01J9Z3V5B6C7D8E9F0G1H2J3KI",
    " ord_01J9Z3V5B6C7D8E9F0G1H2J3K4",
    "ord_01J9Z3V5B6C7D8E9F0G1H2J3K4\n",
  ])("%j is no id", (text) => {
    expect(idSchema("order").safeParse(text).success).toBe(false);
  });
});

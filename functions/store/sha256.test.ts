import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Sha256 } from "./sha256.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const utf8 = (text: string) => new TextEncoder().encode(text);

async function digestOf(parts: readonly Uint8Array[], secret?: string | Uint8Array): Promise<string> {
  const hash = new Sha256(secret);
  for (const part of parts) hash.update(part);
  return hex(await hash.digest());
}

test("NIST's and RFC 4231's own examples", async () => {
  // FIPS 180-2, appendix B.1.
  expect(await digestOf([utf8("abc")])).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(await digestOf([])).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  // RFC 4231, test case 2.
  const rfc = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
  expect(await digestOf([utf8("what do ya want for nothing?")], "Jefe")).toBe(rfc);
  expect(await digestOf([utf8("what do ya "), utf8("want for nothing?")], utf8("Jefe"))).toBe(rfc);
});

test("the same as Node's own, in parts, with any key, however many keys there were", async () => {
  const bytes = fc.uint8Array({ maxLength: 200 });
  const secret = fc.option(fc.oneof(fc.string({ minLength: 1 }), fc.uint8Array({ minLength: 1, maxLength: 100 })), {
    nil: undefined,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(bytes, { maxLength: 4 }), secret, async (parts, key) => {
      const data = Buffer.concat(parts);
      const expected = (key ? createHmac("sha256", key) : createHash("sha256")).update(data).digest("hex");
      expect(await digestOf(parts, key)).toBe(expected);
      expect(await digestOf(parts, key)).toBe(expected);
    }),
    { numRuns: 300 },
  );
});

test("starts over", async () => {
  const hash = new Sha256();
  hash.update(utf8("something else"));
  hash.reset();
  hash.update(utf8("abc"));
  expect(hex(await hash.digest())).toBe(await digestOf([utf8("abc")]));
});

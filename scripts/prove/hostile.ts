import fc from "fast-check";

/** Texts that broke somebody's shop before. */
const texts = [
  "",
  " ",
  "\u0000",
  "\ud800",
  "\u202eevil",
  "🧵".repeat(50),
  "ß".repeat(300),
  "x".repeat(100_000),
  "%00",
  "%",
  "..%2f..%2f",
  "../../etc/passwd",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "undefined",
  "NaN",
  "-0",
  "1e309",
  "9007199254740993",
  "0x10",
  "' OR 1=1 --",
  '"',
  '""',
  '"unclosed',
  "*",
  "a*",
  "NEAR(",
  "NEAR(a b, 2)",
  "a AND",
  "OR b",
  "NOT",
  "title:",
  "-title:x",
  "{a b}:c",
  "^a",
  "(((((",
  "a:b:c",
  "<script>alert(1)</script>",
  "{{7*7}}",
  "ord_00000000000000000000000000",
  "crt_ZZZZZZZZZZZZZZZZZZZZZZZZZZ",
  "2026-02-30",
  "0000-00-00",
  "eyJwayI6IngifQ",
  Buffer.from(JSON.stringify({ pk: "main#settings", sk: "settings" })).toString("base64url"),
] as const;

export const hostileText = fc.oneof(
  fc.constantFrom(...texts),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
);

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, -0, 1e21, -1e300, Number.MAX_SAFE_INTEGER + 2, [], {}, [[]]),
  fc.constant(nested(1000)),
  fc.constant(JSON.parse('{"__proto__":{"isAdmin":true}}')),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Bodies that are no JSON, or none that anybody expects. */
export const rawBodies = fc.oneof(
  fc.constantFrom<string>(
    ...["", "{", "}", "[", '{"a":', "null", "true", "0", '"text"', "[]", "{}", "\u0000", "\ufeff{}", "{'a':1}"],
    ...['{"a":1,"a":2}', `${"[".repeat(20_000)}`, `{"body":"${"x".repeat(1_000_000)}"}`, "a=1&b=2", "--x\r\n\r\n--x--"],
  ),
  fc.string({ unit: "binary", maxLength: 200 }),
);

const printable = fc.string({ unit: "binary-ascii", maxLength: 80 });

/** Headers as a proxy or a hand-made client may send them. */
export const hostileHeaders: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    authorization: fc.oneof(printable, fc.constantFrom("Bearer", "Bearer ", "Bearer a.b.c", "Basic eDp5", "bearer x")),
    "idempotency-key": fc.oneof(printable, fc.constantFrom("", "short", "x".repeat(5000), "ключ-ключ-ключ-ключ")),
    "x-cart-token": fc.oneof(printable, fc.constant("x".repeat(5000))),
    "x-order-token": fc.oneof(printable, fc.constant("x".repeat(5000))),
    "content-type": fc.constantFrom(
      ...[
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/octet-stream",
      ],
      ...["application/json; charset=utf-7", "", "image/png"],
    ),
    "stripe-signature": fc.oneof(printable, fc.constantFrom("t=1,v1=x", "t=,v1=", "v1=x", `t=${"9".repeat(400)},v1=a`)),
    "accept-language": printable,
    "x-forwarded-for": printable,
  },
  { requiredKeys: [] },
);

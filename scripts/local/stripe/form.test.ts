import fc from "fast-check";
import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { canonicalForm, parseForm } from "./form.ts";

const value = fc.string({ minLength: 1 });
const key = fc.stringMatching(/^[a-z_]{1,8}$/).filter((name) => name !== "__proto__");
const form = fc.dictionary(
  key,
  fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 4 }), fc.dictionary(key, value, { minKeys: 1 })),
);

function encode(params: object): string {
  const pairs = Object.entries(params).flatMap(([name, held]): [string, string][] => {
    if (typeof held === "string") return [[name, held]];
    const inner = Object.entries(held as Record<string, string>);
    return inner.map(([part, text]) => [`${name}[${part}]`, text]);
  });
  return new URLSearchParams(pairs).toString();
}

describe("parseForm", () => {
  it.each([
    ["a=1&b[c]=2&d[]=3&d[]=4&e[0]=5", { a: "1", b: { c: "2" }, d: ["3", "4"], e: ["5"] }],
    ["m[a][b][0]=x%20y&m[a][c]=%26", { m: { a: { b: ["x y"], c: "&" } } }],
    ["", {}],
  ])("%s", (text, expected) => {
    expect(parseForm(text)).toEqual(expected);
  });

  it("reads back what was sent", () => {
    fc.assert(
      fc.property(form, (params) => {
        expect(parseForm(encode(params))).toEqual({ ...params });
      }),
    );
  });

  it("does not reach prototypes", () => {
    parseForm("__proto__[polluted]=1&a[__proto__][polluted]=1&constructor[prototype][polluted]=1");
    expect("polluted" in {}).toBe(false);
  });

  it("reads what the client library sends", async () => {
    const sent: string[] = [];
    const httpClient = Stripe.createFetchHttpClient(async (_url: unknown, init?: { body?: unknown }) => {
      sent.push(String(init?.body));
      return new Response("{}");
    });
    const stripe = new Stripe("sk_test_form", { httpClient });
    const metadata = { "kéy 1": "a&b=c" };
    await stripe.paymentIntents.create({ amount: 5, currency: "gbp", metadata, expand: ["customer", "latest_charge"] });
    expect(parseForm(sent[0] ?? "")).toEqual({
      amount: "5",
      currency: "gbp",
      metadata,
      expand: ["customer", "latest_charge"],
    });
  });
});

describe("canonicalForm", () => {
  it("is the same in any order", () => {
    expect(canonicalForm(parseForm("a=1&b[y]=2&b[x]=3"))).toBe(canonicalForm(parseForm("b[x]=3&b[y]=2&a=1")));
  });
});

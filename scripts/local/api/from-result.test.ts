import { expect, test } from "vitest";
import { fromResult, largestResult } from "./from-result.ts";

const answer = (result: unknown) => {
  const { status, headers, body } = fromResult(JSON.stringify(result) ?? "null");
  return { status, headers, body: body.toString("utf8") };
};
const json = [["content-type", "application/json"]];

test.each([
  ["an object without statusCode", { a: 1 }, '{"a":1}'],
  ["text", "Hello", "Hello"],
  ["nothing", undefined, "null"],
])("%s is the body of a 200", (_, result, body) => {
  expect(answer(result)).toEqual({ status: 200, headers: json, body });
});

test("cookies become headers of their own, and what the gateway owns is dropped", () => {
  const headers = { "Content-Type": "text/html", "Content-Length": "3", Connection: "close", "X-Count": 2 };
  expect(answer({ statusCode: 201, headers, cookies: ["a=1; Path=/", "b=2"], body: "<p>" })).toEqual({
    status: 201,
    headers: [
      ["content-type", "text/html"],
      ["x-count", "2"],
      ["set-cookie", "a=1; Path=/"],
      ["set-cookie", "b=2"],
    ],
    body: "<p>",
  });
});

test("a body in base64 leaves as bytes", () => {
  const body = Buffer.from([0, 255, 137, 80]);
  const result = fromResult(JSON.stringify({ statusCode: 200, body: body.toString("base64"), isBase64Encoded: true }));
  expect(result.body).toEqual(body);
});

test("plain text unless said otherwise", () => {
  expect(answer({ statusCode: 204 })).toMatchObject({
    headers: [["content-type", "text/plain;charset=UTF-8"]],
    body: "",
  });
});

test.each([
  ["a status that is none", { statusCode: "ok" }],
  ["a body that is no text", { statusCode: 200, body: { a: 1 } }],
  ["more than 6 MB", { statusCode: 200, body: "x".repeat(largestResult) }],
])("%s is an internal error", (_, result) => {
  expect(answer(result)).toEqual({ status: 500, headers: json, body: '{"message":"Internal Server Error"}' });
});

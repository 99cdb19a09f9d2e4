import { expect, test } from "vitest";
import { routeMatcher } from "./match-route.ts";

const routes = [
  { method: "ANY", path: "/{proxy+}" },
  { method: "GET", path: "/orders/{orderId}" },
  { method: "GET", path: "/orders/latest" },
  { method: "ANY", path: "/orders/{orderId}/lines/{lineId}" },
  { method: "DELETE", path: "/orders/{orderId}/lines/{lineId}" },
  { method: "GET", path: "/orders/{proxy+}" },
];
const match = routeMatcher(routes);

test.each([
  ["GET", "/orders/latest", "GET /orders/latest", {}],
  ["GET", "/orders/ord_1", "GET /orders/{orderId}", { orderId: "ord_1" }],
  ["GET", "/orders/a%20b", "GET /orders/{orderId}", { orderId: "a b" }],
  ["POST", "/orders/latest", "ANY /{proxy+}", { proxy: "orders/latest" }],
  ["DELETE", "/orders/1/lines/2", "DELETE /orders/{orderId}/lines/{lineId}", { orderId: "1", lineId: "2" }],
  ["PUT", "/orders/1/lines/2", "ANY /orders/{orderId}/lines/{lineId}", { orderId: "1", lineId: "2" }],
  ["GET", "/orders/1/notes", "GET /orders/{proxy+}", { proxy: "1/notes" }],
  ["GET", "/orders/", "ANY /{proxy+}", { proxy: "orders/" }],
])("%s %s goes to %s", (method, path, routeKey, pathParameters) => {
  expect(match(method, path)).toMatchObject({ routeKey, pathParameters });
});

test("what no route names goes to $default, or nowhere", () => {
  const strict = routeMatcher([{ method: "GET", path: "/orders" }]);
  expect(strict("GET", "/orders/")).toBeUndefined();
  expect(strict("POST", "/orders")).toBeUndefined();
  const open = routeMatcher([
    { method: "GET", path: "/orders" },
    { method: "ANY", path: "$default" },
  ]);
  expect(open("POST", "/anything")?.routeKey).toBe("$default");
});

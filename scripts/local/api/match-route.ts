import { decodedPath } from "./to-event.ts";

export interface Route {
  /** `ANY` for every method. */
  method: string;
  /** `/orders/{orderId}`, `/files/{proxy+}`, or `$default`. */
  path: string;
}

export interface Matched<R extends Route> {
  route: R;
  routeKey: string;
  pathParameters: Record<string, string>;
}

interface Segment {
  kind: "literal" | "parameter" | "rest";
  name: string;
}

const rank = { literal: 0, parameter: 1, rest: 2 } as const;

function segmentsOf(path: string): Segment[] {
  return path.split("/").map((text) => {
    const [, name = text, plus] = /^\{(.+?)(\+)?\}$/.exec(text) ?? [];
    if (name === text) return { kind: "literal", name };
    return { kind: plus ? "rest" : "parameter", name };
  });
}

function parametersOf(segments: readonly Segment[], parts: readonly string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, { kind, name }] of segments.entries()) {
    const part = parts[index];
    if (kind === "rest") {
      const rest = parts.slice(index).join("/");
      return rest ? { ...parameters, [name]: rest } : undefined;
    }
    if (!part && name !== "") return undefined;
    if (kind === "parameter") parameters[name] = part ?? "";
    else if (part !== name) return undefined;
  }
  return segments.length === parts.length ? parameters : undefined;
}

function compare(one: readonly Segment[], other: readonly Segment[]): number {
  for (const [index, { kind }] of one.entries()) {
    const difference = rank[kind] - rank[other[index]?.kind ?? "rest"];
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Finds a request's route as HTTP APIs do: literal before `{parameter}` before `{proxy+}` before `$default`. */
export function routeMatcher<R extends Route>(routes: readonly R[]) {
  const table = routes
    .filter((route) => route.path !== "$default")
    .map((route) => ({ route, segments: segmentsOf(route.path) }))
    .sort((one, other) => compare(one.segments, other.segments) || anyLast(one.route, other.route));
  const fallback = routes.find((route) => route.path === "$default");

  return (method: string, path: string): Matched<R> | undefined => {
    const parts = decodedPath(path).split("/");
    for (const { route, segments } of table) {
      if (route.method !== method && route.method !== "ANY") continue;
      const pathParameters = parametersOf(segments, parts);
      if (pathParameters) return { route, routeKey: `${route.method} ${route.path}`, pathParameters };
    }
    return fallback && { route: fallback, routeKey: "$default", pathParameters: {} };
  };
}

function anyLast(one: Route, other: Route): number {
  return Number(one.method === "ANY") - Number(other.method === "ANY");
}

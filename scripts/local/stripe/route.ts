import type { Context } from "./context.ts";
import type { Form } from "./form.ts";

export interface Call {
  /** The `{id}` of the path. */
  id: string;
  params: Form;
  /** Made with the publishable key: the caller proves itself with the object's client secret. */
  fromBrowser: boolean;
}

export interface Route {
  method: "GET" | "POST" | "DELETE";
  /** `/v1/charges/{id}`: one placeholder at most. */
  path: string;
  /** A page may call it with the publishable key. */
  browser?: true;
  run(context: Context, call: Call): object;
}

export interface RouteMatch {
  route: Route;
  id: string;
}

type Matcher = (method: string, path: string) => RouteMatch | undefined;

export function routeMatcher(routes: readonly Route[]): Matcher {
  const compiled = routes.map((route) => ({
    route,
    pattern: new RegExp(`^${route.path.replace("{id}", "(?<id>[^/]+)")}$`),
  }));
  return (method, path) => {
    for (const { route, pattern } of compiled) {
      const match = route.method === method ? pattern.exec(path) : null;
      if (match) return { route, id: decodeURIComponent(match.groups?.id ?? "") };
    }
    return undefined;
  };
}

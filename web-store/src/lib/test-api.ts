import { storefrontRoutes } from "@quayside/shared/contract/routes.generated.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { vi } from "vitest";
import type { OperationId } from "./api.ts";

export interface Asked {
  id: OperationId;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: Headers;
  body: unknown;
}

type Answers = { [Id in OperationId]?: (asked: Asked) => unknown };

const patterns = (Object.keys(storefrontRoutes) as OperationId[]).map((id) => {
  const { method, path } = storefrontRoutes[id];
  return { id, method, pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`) };
});

function askedOf(url: URL, init: RequestInit): Asked {
  for (const { id, method, pattern } of patterns) {
    const match = method === (init.method ?? "GET") && pattern.exec(url.pathname);
    if (!match) continue;
    const params = Object.fromEntries(Object.entries(match.groups ?? {}).map(([k, v]) => [k, decodeURIComponent(v)]));
    const body = init.body === undefined || init.body === null ? undefined : JSON.parse(String(init.body));
    return { id, params, query: url.searchParams, headers: new Headers(init.headers), body };
  }
  throw new Error(`no operation for ${init.method} ${url}`);
}

function envelope(status: number, content: object): Response {
  return new Response(JSON.stringify({ ...content, meta: { timestamp: "2026-11-21T08:00:00.000Z" } }), { status });
}

/**
 * Answers the page's requests by operation, in the API's own envelopes. A thrown `AppError` is told as the API tells it,
 * `NETWORK` as a lost connection. Returns what was asked, in order.
 */
export function serveApi(answers: Answers): Asked[] {
  const log: Asked[] = [];
  vi.stubGlobal("fetch", async (input: string, init: RequestInit = {}) => {
    const asked = askedOf(new URL(input, "https://store.test"), init);
    log.push(asked);
    const answer = answers[asked.id];
    if (!answer) throw new Error(`${asked.id} was not expected`);
    try {
      return envelope(200, { status: "success", data: await answer(asked) });
    } catch (error) {
      if (!(error instanceof AppError) || error.code === "NETWORK") throw error;
      const { code, message, details, status } = error;
      return envelope(status, { status: "error", error: { code, message, details } });
    }
  });
  return log;
}

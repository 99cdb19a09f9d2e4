import { allPermissions } from "@quayside/shared/access.ts";
import { staffRoutes } from "@quayside/shared/contract/routes.generated.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { cleanup, configure, render } from "@testing-library/react";
import { afterAll, vi } from "vitest";
import type { AnswerFor, OperationId } from "../lib/api.ts";
import { configurePool } from "../lib/staff-pool.ts";
import { App } from "./app.tsx";

export interface TestRequest {
  id: OperationId;
  query: Record<string, string>;
  body: unknown;
  key: string | null;
  authorization: string | null;
}

type Answers = { [Id in OperationId]?: (request: TestRequest) => AnswerFor<Id> };

// A page is loaded with its first test, on machines that may be busy.
configure({ asyncUtilTimeout: 8000 });

// What is left of the last app would go on when there is no window any more.
afterAll(async () => {
  cleanup();
  await vi.dynamicImportSettled();
});

const pool = { userPoolId: "eu-west-1_Test", clientId: "test" };

function token(claims: object): string {
  const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, "");
  return `${part({ alg: "none" })}.${part({ exp: 4_000_000_000, iat: 1, sub: "stf", ...claims })}.x`;
}

/** A sign-in as Amplify keeps it; only the API looks at signatures. */
function keepSignIn(): void {
  const prefix = `CognitoIdentityServiceProvider.${pool.clientId}`;
  localStorage.setItem(`${prefix}.LastAuthUser`, "ada");
  for (const [name, use] of Object.entries({ idToken: "id", accessToken: "access" }))
    localStorage.setItem(`${prefix}.ada.${name}`, token({ token_use: use }));
  localStorage.setItem(`${prefix}.ada.clockDrift`, "0");
}

function operationOf(method: string, path: string): OperationId | undefined {
  const rows = Object.entries(staffRoutes) as [OperationId, { method: string; path: string }][];
  const fits = rows.filter(([, row]) => {
    const pattern = new RegExp(`^${row.path.replace(/\{\w+\}/g, "[^/]+")}$`);
    return row.method === method && pattern.test(path);
  });
  return fits.toSorted(([, one], [, other]) => one.path.split("{").length - other.path.split("{").length)[0]?.[0];
}

function envelope(id: OperationId, answer: unknown): Response {
  const { paged } = staffRoutes[id];
  const page = answer as { items?: unknown[]; nextCursor?: string; total?: number };
  const data = paged ? page.items : answer;
  return Response.json({ status: "success", data, meta: { next_cursor: page.nextCursor, total: page.total } });
}

const store: AnswerFor<"store.config"> = {
  name: "Test store",
  currency: "GBP",
  timeZone: "Europe/London",
  locale: "en-GB",
  defaultCountry: "GB",
  pricesIncludeTax: true,
  countries: ["GB"],
  delivery: [],
  payments: { mode: "local", publishableKey: "pk_test" },
};

/** happy-dom lays nothing out: popovers hide where all sizes are zero, and growing text areas wait for its fonts. */
function giveLayout(): void {
  if (!document.fonts) Object.defineProperty(document, "fonts", { value: new EventTarget() });
  Object.defineProperties(document.documentElement, { clientWidth: { value: 1280 }, clientHeight: { value: 900 } });
  Element.prototype.getBoundingClientRect = () => new DOMRect(100, 100, 200, 40);
}

interface OpenOptions {
  permissions?: readonly string[];
  signedIn?: boolean;
}

/** The whole app at an address, before an API of these answers. Every request is kept; an `AppError` thrown is answered. */
export function openApp(address: string, answers: Answers, options: OpenOptions = {}) {
  const { permissions = allPermissions, signedIn = true } = options;
  cleanup();
  localStorage.clear();
  if (signedIn) keepSignIn();
  configurePool(pool);
  const requests: TestRequest[] = [];
  const all: Answers = {
    "store.config": () => store,
    "views.list": () => [],
    "staff.me": () => ({ staffId: "stf", email: "ada@example.test", permissions: [...permissions] }),
    ...answers,
  };
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    const { pathname, searchParams } = new URL(url, location.origin);
    const headers = new Headers(init.headers);
    const id = operationOf(init.method ?? "GET", pathname);
    const answer = id && (all[id] as ((request: TestRequest) => unknown) | undefined);
    if (!id || !answer) throw new Error(`No answer for ${init.method} ${pathname}`);
    const request = {
      id,
      query: Object.fromEntries(searchParams),
      body: init.body ? JSON.parse(String(init.body)) : undefined,
      key: headers.get("idempotency-key"),
      authorization: headers.get("authorization"),
    };
    requests.push(request);
    try {
      return envelope(id, answer(request));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { code, message, details, status } = error;
      return Response.json({ status: "error", error: { code, message, details }, meta: {} }, { status });
    }
  });
  giveLayout();
  history.replaceState({}, "", address);
  render(<App config={{ region: "eu-west-1", staffPool: pool, storeOrigin: "http://shop.test" }} />);
  return { requests, of: (id: OperationId) => requests.filter((request) => request.id === id) };
}

export function address(): string {
  return `${location.pathname}${location.search}`;
}

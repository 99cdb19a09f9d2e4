import { QueryClient } from "@tanstack/react-query";
import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import type { Ask, MadePage, PageSource } from "../../ahead.d.ts";
import { App } from "../app/app.tsx";
import { env } from "../lib/env.ts";
import type { Known } from "../lib/known.ts";
import { type Head, HeadNote } from "../ui/head.ts";
import { documentOf } from "./document.ts";
import { ReadableRoutes } from "./readable-routes.tsx";

/** Reads that make up a page; whatever else it asks for belongs to one shopper and is asked for in the browser. */
const readable = new Set([
  ...["store.config", "store.page", "search.products"],
  ...["catalog.categories", "catalog.collections", "catalog.collection", "catalog.product"],
]);
/** What every page shows. */
const onEvery = new Set(["store.config", "catalog.categories"]);

/** A read leads to the next one at most so many times. */
const rounds = 4;

const newClient = () => new QueryClient({ defaultOptions: { queries: { retry: false, retryOnMount: false } } });

interface Rendered {
  html: string;
  head: Head | undefined;
  location: string | undefined;
}

function render(client: QueryClient, path: string): Rendered {
  const note: { head?: Head } = {};
  const ssrContext: { redirectTo?: string } = {};
  const html = renderToString(
    <StrictMode>
      <HeadNote value={note}>
        <App client={client} routes={<ReadableRoutes />} router={{ ssrPath: path, ssrSearch: "", ssrContext }} />
      </HeadNote>
    </StrictMode>,
  );
  if (html.includes("<!--$!-->")) throw new Error(`${path} could not be rendered`);
  return { html, head: note.head, location: ssrContext.redirectTo };
}

/** What the page asked for and has no answer to yet. */
function open(client: QueryClient) {
  const all = client.getQueryCache().getAll();
  return all.filter(({ queryKey: [id], state }) => readable.has(String(id)) && state.status === "pending");
}

async function renderWhole(client: QueryClient, path: string, ask: Ask): Promise<Rendered> {
  for (let round = 1; ; round += 1) {
    const rendered = render(client, path);
    const missing = open(client);
    if (missing.length === 0 || rendered.location !== undefined) return rendered;
    if (round === rounds) throw new Error(`${path} asks for ever more: ${missing.map(({ queryHash }) => queryHash)}`);
    await Promise.all(
      missing.map(({ queryKey }) => {
        const [id, request] = queryKey;
        // A refusal is an answer too: the page says so.
        return client.prefetchQuery({ queryKey, queryFn: () => ask(String(id), request) });
      }),
    );
  }
}

function knownTo(client: QueryClient): Known {
  const all = client.getQueryCache().getAll();
  return all
    .filter(({ queryKey: [id], state }) => readable.has(String(id)) && state.status === "success")
    .map(({ queryKey, state }) => [queryKey, state.data]);
}

export function pageMaker({ origin, template, ask }: PageSource): (path: string) => Promise<MadePage> {
  env.origin = origin;
  const asked = new Map<string, Promise<unknown>>();
  const askOnce: Ask = (id, request) => {
    if (!onEvery.has(id)) return ask(id, request);
    const answer = asked.get(id) ?? ask(id, request);
    asked.set(id, answer);
    return answer;
  };
  return async (path) => {
    const client = newClient();
    const { html, head, location } = await renderWhole(client, path, askOnce);
    if (location !== undefined) return { status: 301, html: "", location };
    const status = head?.isMissing ? 404 : 200;
    return { status, html: documentOf(template, { html, head, origin, known: knownTo(client) }) };
  };
}

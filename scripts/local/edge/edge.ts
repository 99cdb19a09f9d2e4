import type { IncomingMessage, ServerResponse } from "node:http";
import {
  type AppName,
  type CspOrigins,
  contentSecurityPolicy,
  securityHeaders,
} from "@quayside/infra/security-headers.ts";
import { forward } from "../aws/forward.ts";
import { type MadePagesOptions, pageKey, sendPage } from "./made-pages.ts";
import { staticFiles } from "./static-files.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface EdgeOptions {
  app: AppName;
  /** Folder of the built app. */
  dist: string;
  origins: CspOrigins;
  api: Handler;
  /** S3 without access control, read as CloudFront reads by its own identity. */
  media: { port: number; bucket: string };
  /** Pages that were made ahead of time, where the app has such. */
  pages?: MadePagesOptions;
  /** The payment stand-in, under the page's own origin; only the browser twin of Stripe.js asks there. */
  stripePort: number;
  /** What one build must learn of the deployment that serves it. */
  config?: object;
}

const notBuilt = "This app is not built yet. Run: npm run build\n";

async function sendMedia(request: IncomingMessage, response: ServerResponse, { port, bucket }: EdgeOptions["media"]) {
  const path = `/${bucket}${(request.url ?? "").split("?")[0]}`;
  if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405).end();
  await forward(request, response, { port, path });
}

function sendJson(response: ServerResponse, body: object): void {
  response.writeHead(200, { "content-type": "application/json", "cache-control": "no-cache" });
  response.end(JSON.stringify(body));
}

/** One CloudFront distribution: the app's files, the API and the media under one origin, with the security headers. */
export function edge(options: EdgeOptions): Handler {
  const { app, dist, api, media, stripePort } = options;
  const { "strict-transport-security": _, ...headers } = securityHeaders;
  const policy = contentSecurityPolicy(app, options.origins);
  const files = staticFiles(dist);
  return async (request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("content-security-policy", policy);
    try {
      if (path.startsWith("/api/")) return await api(request, response);
      if (path.startsWith("/media/")) return await sendMedia(request, response, media);
      if (path.startsWith("/stripe/v1/")) {
        const onward = (request.url ?? "").slice("/stripe".length);
        return await forward(request, response, { port: stripePort, path: onward });
      }
      if (options.config && path === "/app-config.json") return sendJson(response, options.config);
      const key = options.pages && pageKey(path);
      if (options.pages && key) return await sendPage(request, response, options.pages, key);
      if (files(request, response, decodeURIComponent(path))) return;
      const isPage = !/\.[a-z0-9]+$/i.test(path);
      response.writeHead(isPage ? 503 : 404, { "content-type": "text/plain; charset=utf-8" });
      response.end(isPage ? notBuilt : "Not found\n");
    } catch {
      if (response.headersSent) response.destroy();
      else response.writeHead(502, { "content-type": "text/plain; charset=utf-8" }).end("Bad gateway\n");
    }
  };
}

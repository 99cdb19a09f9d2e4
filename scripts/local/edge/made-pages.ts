import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { systemClock } from "@quayside/functions/platform/clock.ts";
import { fromResult } from "../api/from-result.ts";
import { toEvent } from "../api/to-event.ts";

export interface MadePagesOptions {
  /** S3 without access control. */
  port: number;
  bucket: string;
  /** Asks the function that answers for pages which are not in the bucket. */
  fallback(event: object): Promise<string>;
}

const files = new Set(["/sitemap.xml", "/robots.txt"]);

/** The key of a page made ahead of time, as the function at CloudFront's edge finds it; undefined for the app's own routes. */
export function pageKey(path: string): string | undefined {
  if (path === "/") return "/home.html";
  if (files.has(path)) return path;
  return /^\/(p|c|pages)\/[a-z0-9-]+$/.test(path) ? `${path}.html` : undefined;
}

interface Answer {
  status: number;
  headers: [string, string][];
  body: Buffer;
}

async function stored({ port, bucket }: MadePagesOptions, key: string): Promise<Answer | undefined> {
  const response = await fetch(`http://127.0.0.1:${port}/${bucket}${key}`);
  const body = Buffer.from(await response.arrayBuffer());
  if (!response.ok) return undefined;
  const told = ["content-type", "cache-control", "etag"].flatMap((name): [string, string][] => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return { status: 200, headers: told, body };
}

async function madeNow({ fallback }: MadePagesOptions, key: string): Promise<Answer> {
  const facts = {
    ...{ method: "GET", url: key, rawHeaders: [], body: Buffer.alloc(0), sourceIp: "127.0.0.1" },
    ...{ requestId: randomUUID(), at: systemClock.now(), routeKey: "$default", pathParameters: {} },
  };
  return fromResult(await fallback(toEvent(facts)));
}

/** Sends the page at a key from the bucket, or what the function answers; compressed as CloudFront does. */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  options: MadePagesOptions,
  key: string,
): Promise<void> {
  const { status, headers, body } = (await stored(options, key)) ?? (await madeNow(options, key));
  for (const [name, value] of headers) response.setHeader(name, value);
  const isZipped = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const sent = isZipped ? gzipSync(body) : body;
  if (isZipped) response.setHeader("content-encoding", "gzip");
  response.writeHead(status, { vary: "accept-encoding", "content-length": sent.length });
  response.end(request.method === "HEAD" ? undefined : sent);
}

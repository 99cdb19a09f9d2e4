import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { constants, gzipSync } from "node:zlib";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};
const compressible = /^(text\/|application\/(json|manifest|xml)|image\/svg)/;

interface Served {
  modified: number;
  type: string;
  etag: string;
  content: Buffer;
  gzipped?: Buffer;
}

function load(file: string, modified: number): Served {
  const content = readFileSync(file);
  const type = types[extname(file)] ?? "application/octet-stream";
  const etag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
  const gzipped = compressible.test(type) ? gzipSync(content, { level: constants.Z_BEST_COMPRESSION }) : undefined;
  return { modified, type, etag, content, gzipped };
}

/** Names that carry a hash of their content never change; everything else is asked for again. */
function cacheControl(path: string): string {
  return path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

/**
 * Serves the files of a built app as CloudFront does: paths without a file name are pages of the app and get its
 * `index.html`. Undefined where there is no such file.
 */
export function staticFiles(folder: string) {
  const cache = new Map<string, Served>();

  function find(path: string): { file: string; modified: number } | undefined {
    const file = normalize(join(folder, path));
    if (!file.startsWith(folder + sep)) return undefined;
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat?.isFile() ? { file, modified: stat.mtimeMs } : undefined;
  }

  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    const wanted = /\.[a-z0-9]+$/i.test(path) ? path : "/index.html";
    const found = find(wanted);
    if (!found) return false;
    const kept = cache.get(found.file);
    const served = kept?.modified === found.modified ? kept : load(found.file, found.modified);
    cache.set(found.file, served);
    response.setHeader("cache-control", cacheControl(wanted));
    response.setHeader("etag", served.etag);
    response.setHeader("vary", "accept-encoding");
    if (request.headers["if-none-match"] === served.etag) {
      response.writeHead(304).end();
      return true;
    }
    const takesGzip = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
    const body = takesGzip && served.gzipped ? served.gzipped : served.content;
    if (body === served.gzipped) response.setHeader("content-encoding", "gzip");
    response.writeHead(200, { "content-type": served.type, "content-length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
    return true;
  };
}

import { Agent, type IncomingMessage, request, type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";

const agent = new Agent({ keepAlive: true });

export interface Forwarding {
  port: number;
  /** Path and query. */
  path: string;
  /** In place of the request's own body, which was read already. */
  body?: Buffer;
  /** Sent over those of the answer. */
  headers?: Record<string, string>;
}

/** Passes a request on to a server of this machine and its answer back. */
export async function forward(from: IncomingMessage, to: ServerResponse, options: Forwarding): Promise<void> {
  const { host: _, connection: __, ...headers } = from.headers;
  const onward = request({
    agent,
    host: "127.0.0.1",
    port: options.port,
    path: options.path,
    method: from.method,
    headers,
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) =>
    onward.on("response", resolve).on("error", reject),
  );
  if (options.body) onward.end(options.body);
  else pipeline(from, onward).catch((error: Error) => onward.destroy(error));
  const answer = await answered;
  const { connection: ___, "keep-alive": ____, ...kept } = answer.headers;
  to.writeHead(answer.statusCode ?? 502, { ...kept, ...options.headers });
  await pipeline(answer, to);
}

/** Status and ETag of an object, by HEAD. */
export function head(port: number, path: string): Promise<{ exists: boolean; etag?: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ agent, host: "127.0.0.1", port, path, method: "HEAD" });
    asked.on("response", (answer) => {
      answer.resume();
      resolve({ exists: answer.statusCode === 200, etag: answer.headers.etag });
    });
    asked.on("error", reject).end();
  });
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { PlatformError } from "../platform-error.ts";

export interface Listening {
  port: number;
  server: Server;
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Milliseconds that answers under way get to finish. */
const patience = 1000;

/**
 * Milliseconds that an idle connection is kept. Node's 5 s are shorter than what clients keep theirs, and a client that
 * uses one just then is reset: seen on a busy machine.
 */
const keepAlive = 65_000;

/** An HTTP server on loopback; port 0 takes a free one. A taken port is said plainly. */
export function listen(port: number, handler: Handler): Promise<Listening> {
  const server = createServer(async (request, response) => {
    try {
      await handler(request, response);
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    }
  });
  server.keepAliveTimeout = keepAlive;
  return new Promise((resolve, reject) => {
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") return reject(error);
      reject(new PlatformError(`Port ${port} is taken by another program.`, "End it, or move: npm start -- --port N"));
    });
    server.listen(port, "127.0.0.1", () => {
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed());
          setTimeout(() => server.closeAllConnections(), patience).unref();
        });
      resolve({ port: (server.address() as AddressInfo).port, server, close });
    });
  });
}

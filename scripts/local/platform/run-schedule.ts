import type { IncomingMessage, ServerResponse } from "node:http";
import type { Scheduler } from "../events/scheduler.ts";

export const runPrefix = "/_local/run/";

/** `POST /_local/run/<schedule>` runs a schedule now and answers its result. Takes JSON, which no foreign page can send. */
export function runSchedule(scheduler: () => Scheduler | undefined) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    request.resume();
    const name = decodeURIComponent((request.url ?? "").slice(runPrefix.length));
    const send = (status: number, body: string) =>
      void response.writeHead(status, { "content-type": "application/json" }).end(body);
    if (request.method !== "POST" || !request.headers["content-type"]?.startsWith("application/json"))
      return send(415, JSON.stringify({ error: "POST it with content-type: application/json" }));
    try {
      const result = await scheduler()?.run(name);
      if (result === undefined) return send(404, JSON.stringify({ error: `there is no schedule ${name}` }));
      send(200, result);
    } catch (error) {
      send(500, JSON.stringify({ error: String(error) }));
    }
  };
}

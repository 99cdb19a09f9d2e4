import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod";
import { readBody } from "../aws/read-body.ts";
import type { Scheduler } from "../events/scheduler.ts";

export const runPrefix = "/_local/run/";

const Input = z.record(z.string(), z.string());

/**
 * `POST /_local/run/<schedule>` runs a schedule now and answers its result. Takes JSON, which no foreign page can send: what a
 * job is to know, as `{ "day": "2026-11-28" }`.
 */
export function runSchedule(scheduler: () => Scheduler | undefined) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const name = decodeURIComponent((request.url ?? "").slice(runPrefix.length));
    const send = (status: number, body: string) =>
      void response.writeHead(status, { "content-type": "application/json" }).end(body);
    if (request.method !== "POST" || !request.headers["content-type"]?.startsWith("application/json"))
      return send(415, JSON.stringify({ error: "POST it with content-type: application/json" }));
    try {
      const given = Input.parse(JSON.parse((await readBody(request, 10_000)).toString() || "{}"));
      const result = await scheduler()?.run(name, given);
      if (result === undefined) return send(404, JSON.stringify({ error: `there is no schedule ${name}` }));
      send(200, result);
    } catch (error) {
      send(500, JSON.stringify({ error: String(error) }));
    }
  };
}

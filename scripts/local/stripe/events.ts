import * as z from "zod";
import { noSuch } from "./failure.ts";
import { createdParam, fieldEquals, listPage, pageParams } from "./page.ts";
import { parseParams, text } from "./params.ts";
import type { Route } from "./route.ts";

const RETENTION_SECONDS = 30 * 86_400;

const listParams = z.strictObject({
  ...pageParams,
  ...createdParam,
  type: text.optional(),
  types: z.array(text).max(20).optional(),
});

/** Stripe lists the events of the last 30 days. */
export const eventRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/events",
    run: ({ objects, now }, { params }) => {
      const input = parseParams(listParams, params);
      const types = input.types ?? [];
      const oneOf = `json_extract(body, '$.type') in (${types.map(() => "?").join(", ")})`;
      return listPage(objects, "event", "/v1/events", input, [
        { sql: "created >= ?", values: [now() - RETENTION_SECONDS] },
        ...fieldEquals("type", input.type),
        ...(types.length > 0 ? [{ sql: oneOf, values: types }] : []),
      ]);
    },
  },
  {
    method: "GET",
    path: "/v1/events/{id}",
    run: ({ objects }, { id }) => {
      const event = objects.find("event", id);
      if (event === undefined) throw noSuch("event", id);
      return event;
    },
  },
];

import type { DatabaseSync } from "node:sqlite";
import { StripeFailure } from "./failure.ts";

const RETENTION_SECONDS = 86_400;
const MAX_KEY_LENGTH = 255;

export interface Reply {
  status: number;
  body: string;
  requestId: string;
}

export interface KeyedRequest {
  key: string;
  /** `/v1/refunds` */
  endpoint: string;
  /** The parameters in canonical form. */
  params: string;
}

export interface IdempotencyStore {
  /** The first answer to this key; refuses a key that was used for something else. */
  find(request: KeyedRequest, now: number): Reply | undefined;
  /** Holds the key while its request runs; a second one meanwhile is refused with 409. Returns the release. */
  hold(key: string): () => void;
  save(request: KeyedRequest, reply: Reply, now: number): void;
}

function conflict(status: number, message: string, code?: string): StripeFailure {
  return new StripeFailure(status, "unprocessed", { type: "idempotency_error", message, ...(code && { code }) });
}

function assertSameRequest(request: KeyedRequest, endpoint: unknown, params: unknown): void {
  const advice = `Try using a key other than '${request.key}' if you meant to execute a different request.`;
  if (endpoint !== request.endpoint) {
    const places = `('${request.endpoint}' vs '${String(endpoint)}')`;
    throw conflict(
      400,
      `Keys for idempotent requests can only be used for the same endpoint they were first used for ${places}. ${advice}`,
    );
  }
  if (params !== request.params) {
    throw conflict(
      400,
      `Keys for idempotent requests can only be used with the same parameters they were first used with. ${advice}`,
    );
  }
}

/** Replies live for 24 hours. Keys in flight are held in memory: a crash frees them, as its transaction is gone. */
export function openIdempotency(db: DatabaseSync, openedAt: number): IdempotencyStore {
  db.prepare("delete from replies where created <= ?").run(openedAt - RETENTION_SECONDS);
  const select = db.prepare(
    "select endpoint, params, status, body, request_id from replies where key = ? and created > ?",
  );
  const insert = db.prepare(
    "insert or replace into replies (key, endpoint, params, status, body, request_id, created) values (?, ?, ?, ?, ?, ?, ?)",
  );
  const inFlight = new Set<string>();
  return {
    find: (request, now) => {
      if (request.key.length > MAX_KEY_LENGTH) {
        throw conflict(400, `Idempotency keys can only be up to ${MAX_KEY_LENGTH} characters long.`);
      }
      const row = select.get(request.key, now - RETENTION_SECONDS);
      if (row === undefined) return undefined;
      assertSameRequest(request, row.endpoint, row.params);
      return { status: Number(row.status), body: String(row.body), requestId: String(row.request_id) };
    },
    hold: (key) => {
      if (inFlight.has(key)) {
        const message = `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`;
        throw conflict(409, message, "idempotency_key_in_use");
      }
      inFlight.add(key);
      return () => inFlight.delete(key);
    },
    save: ({ key, endpoint, params }, { status, body, requestId }, now) => {
      insert.run(key, endpoint, params, status, body, requestId, now);
    },
  };
}

import { afterAll, beforeAll, beforeEach } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { auditEntry } from "../audit/store.ts";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db } from "../store/db.ts";
import { type DocumentClient, documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { type Answer, type Claim, type KeyedRequest, type OnceOptions, once } from "./once.ts";

export const clock = testClock();
export const inFlight = { kind: "conflict", code: "REQUEST_IN_FLIGHT", details: { retryAfter: 1 } };
export const death = new Error("the process died");

type Run = (claim: Claim) => Promise<Answer>;

/** A table of its own for a file's tests, and a key of its own for each of them. */
export function testOnce(options?: OnceOptions) {
  const state = { number: 0, runs: 0 } as { number: number; runs: number; client: DocumentClient; db: Db };
  let dynamo: TestDynamo;
  beforeAll(async () => {
    dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
    state.client = documentClient(dynamo.client);
    state.db = createDb({ client: state.client, tableName: "shop", clock });
  });
  afterAll(() => dynamo.stop());
  beforeEach(() => {
    state.number += 1;
    state.runs = 0;
  });

  const request = (more: Partial<KeyedRequest>): KeyedRequest => ({
    ...{ storeId: "test", scope: "op#guest", key: `key-${state.number}-0123456789`, requestHash: "body" },
    ...more,
  });
  const answer = async (): Promise<Answer> => {
    state.runs += 1;
    return { status: 201, body: `{ "run" : ${state.runs}, "naïve": "ö" }` };
  };
  return {
    state,
    answer,
    keyed: (run: Run = answer, more: Partial<KeyedRequest> = {}, over = state.db) =>
      once({ db: over, clock }, request(more), run, options),
    audit: () =>
      auditEntry(clock, systemCtx("test", "once", clock), { action: "test.done", object: { type: "test", id: "1" } }),
  };
}

import { AppError } from "@quayside/shared/kernel/errors.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { layered } from "../../scripts/prove/world/layer.ts";
import { auditEntry } from "../audit/store.ts";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db } from "../store/db.ts";
import { type DocumentClient, documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { putWrite } from "../store/write.ts";
import { type Answer, type Claim, hashOf, type KeyedRequest, once } from "./once.ts";

const clock = testClock();
let dynamo: TestDynamo;
let client: DocumentClient;
let db: Db;
let number = 0;
let runs = 0;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  client = documentClient(dynamo.client);
  db = createDb({ client, tableName: "shop", clock });
});
afterAll(() => dynamo.stop());
beforeEach(() => {
  number += 1;
  runs = 0;
});

const request = (more: Partial<KeyedRequest> = {}): KeyedRequest => ({
  ...{ storeId: "test", scope: "op#guest", key: `key-${number}-0123456789`, requestHash: "body" },
  ...more,
});
const answer = async (): Promise<Answer> => {
  runs += 1;
  return { status: 201, body: `{ "run" : ${runs}, "naïve": "ö" }` };
};
const keyed = (run: (claim: Claim) => Promise<Answer> = answer, more: Partial<KeyedRequest> = {}, over = db) =>
  once({ db: over, clock }, request(more), run);
const audit = () =>
  auditEntry(clock, systemCtx("test", "once", clock), { action: "test.done", object: { type: "test", id: "1" } });
/** A verb that commits its effect and then, if told so, dies. */
const committing =
  (death?: Error) =>
  async (claim: Claim): Promise<Answer> => {
    runs += 1;
    if (claim.effect === undefined) await db.transact(audit(), [claim.record({ order: number, lines: [{ n: 1 }] })]);
    if (death) throw death;
    return { status: 201, body: JSON.stringify(claim.effect ?? { order: number, lines: [{ n: 1 }] }) };
  };
const inFlight = { kind: "conflict", code: "REQUEST_IN_FLIGHT", details: { retryAfter: 1 } };
const isRejected = (each: PromiseSettledResult<Answer>) => each.status === "rejected";
const death = new Error("the process died");

describe("a key", () => {
  test.each([undefined, "", "short", "a".repeat(201), "spaces are not fine here"])("%j is refused", async (key) => {
    await expect(keyed(answer, { key })).rejects.toMatchObject({ kind: "invalid", code: "IDEMPOTENCY_KEY_REQUIRED" });
    expect(runs).toBe(0);
  });

  test("again with the same body answers byte for byte, without running", async () => {
    const first = await keyed();
    clock.advance(47 * 3_600_000);
    expect(await keyed()).toEqual(first);
    expect(runs).toBe(1);
  });

  test("again after 48 hours is a new request", async () => {
    await keyed();
    clock.advance(48 * 3_600_000 + 1000);
    expect((await keyed()).body).toContain('"run" : 2');
  });

  test("again with another body is refused", async () => {
    await keyed();
    await expect(keyed(answer, { requestHash: "other" })).rejects.toMatchObject({
      kind: "unprocessable",
      code: "IDEMPOTENCY_KEY_REUSED",
    });
    expect(runs).toBe(1);
  });

  test("of another principal, operation or store is another key", async () => {
    await keyed();
    await keyed(answer, { scope: "op#customer:1" });
    await keyed(answer, { storeId: "other" });
    expect(runs).toBe(3);
  });
});

describe("twins", () => {
  test("one of twenty at once runs, the others are told to wait, then all read one answer", async () => {
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => keyed(committing())));
    expect(runs).toBe(1);
    const lost = all.filter(({ status }) => status === "rejected");
    for (const { reason } of lost as PromiseRejectedResult[]) expect(reason).toMatchObject(inFlight);
    const answers = await Promise.all(Array.from({ length: 5 }, () => keyed()));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  });

  test("a twin with another body is refused as reused, not told to wait", async () => {
    const outer = keyed(async () => {
      await expect(keyed(answer, { requestHash: "other" })).rejects.toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
      await expect(keyed()).rejects.toMatchObject(inFlight);
      return answer();
    });
    await outer;
    expect(runs).toBe(1);
  });
});

describe("a run that failed", () => {
  test("frees its key, so that a retry may come at once", async () => {
    await expect(keyed(async () => Promise.reject(death))).rejects.toBe(death);
    expect((await keyed()).status).toBe(201);
  });

  test("after its transaction, is answered from what the transaction recorded, and not done twice", async () => {
    await expect(keyed(committing(death))).rejects.toBe(death);
    const second = await keyed(committing());
    expect(JSON.parse(second.body)).toEqual({ order: number, lines: [{ n: 1 }] });
    expect(await keyed(committing())).toEqual(second);
    expect(runs).toBe(2);
  });

  test("as often as it fails after the commit, keeps what it recorded", async () => {
    for (let tries = 0; tries < 3; tries += 1) await expect(keyed(committing(death))).rejects.toBe(death);
    expect(JSON.parse((await keyed(committing())).body)).toMatchObject({ order: number });
  });

  test("whose answer could not be kept, is answered from its effect", async () => {
    let puts = 0;
    const dying = createDb({
      client: layered(client, async (command, next) => {
        if (command.constructor.name === "PutCommand") puts += 1;
        if (puts > 1) throw death;
        return next();
      }),
      tableName: "shop",
      clock,
    });
    await expect(keyed(committing(), {}, dying)).rejects.toBe(death);
    await expect(keyed(committing())).rejects.toMatchObject(inFlight);
    clock.advance(30_001);
    expect(JSON.parse((await keyed(committing())).body)).toMatchObject({ order: number });
  });
});

describe("a lease", () => {
  /** Takes the lease and is never heard of again. */
  const dyingHolder = () =>
    new Promise<void>((taken, failed) => {
      const run = () => {
        taken();
        return new Promise<Answer>(() => {});
      };
      keyed(run).catch(failed);
    });

  test("of the dead is taken over after 30 s, not before", async () => {
    await dyingHolder();
    clock.advance(29_999);
    await expect(keyed()).rejects.toMatchObject(inFlight);
    clock.advance(2);
    expect((await keyed()).status).toBe(201);
  });

  test("that was taken over lets its old holder neither commit nor answer", async () => {
    const slow = keyed(async (claim) => {
      clock.advance(30_001);
      const taker = await keyed(committing());
      expect(taker.status).toBe(201);
      await expect(db.transact(audit(), [claim.record({ order: "twice" })])).rejects.toMatchObject(inFlight);
      return { status: 201, body: "from the old holder" };
    });
    await expect(slow).rejects.toMatchObject(inFlight);
    expect(JSON.parse((await keyed()).body)).toMatchObject({ order: number });
    expect(runs).toBe(1);
  });

  test("that ran out goes to one of many", async () => {
    await dyingHolder();
    clock.advance(30_001);
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => keyed()));
    expect(runs).toBe(1);
    expect(all.some(({ status }) => status === "fulfilled")).toBe(true);
  });
});

describe("an answer known before the commit", () => {
  const known: Answer = { status: 201, body: '{ "kept" : "by the transaction" }' };
  const commit = async (claim: Claim, over = db) => {
    runs += 1;
    await over.transact(audit(), [claim.record({ order: number }, known)]);
    return { status: 201, body: "worked out again" };
  };

  test("is kept by it: byte for byte the answer of then and of every repetition, for one write besides", async () => {
    const commands: string[] = [];
    const counted = layered(client, (command, next) => {
      commands.push(command.constructor.name);
      return next();
    });
    const over = createDb({ client: counted, tableName: "shop", clock });
    expect(await keyed((claim) => commit(claim, over), {}, over)).toEqual(known);
    expect(commands).toEqual(["PutCommand", "TransactWriteCommand"]);
    expect([await keyed(), runs]).toEqual([known, 1]);
  });

  test("is the answer of a retry, if the process died after it", async () => {
    const dying = async (claim: Claim) => {
      await commit(claim);
      throw death;
    };
    await expect(keyed(dying)).rejects.toBe(death);
    expect([await keyed(), runs]).toEqual([known, 1]);
  });

  test("is not kept if the transaction was refused", async () => {
    const taken = () => new AppError("conflict", "TAKEN", "Taken.");
    const occupied = putWrite({ Item: { pk: "p", sk: "s" }, ConditionExpression: "attribute_exists(pk)" }, taken);
    const refused = async (claim: Claim): Promise<Answer> => {
      await expect(db.transact(audit(), [claim.record({}, known), occupied])).rejects.toMatchObject({ code: "TAKEN" });
      return { status: 409, body: "taken" };
    };
    expect(await keyed(refused)).toMatchObject({ status: 409 });
    expect(await keyed()).toEqual({ status: 409, body: "taken" });
  });
});

describe("a lease that is taken with the first write", () => {
  const late = (run: (claim: Claim) => Promise<Answer>, more: Partial<KeyedRequest> = {}, over = db) =>
    once({ db: over, clock }, request(more), run, { leasesLate: true });
  const known: Answer = { status: 201, body: '{ "kept" : "by the transaction" }' };
  /** Commits its effect and its answer at once. */
  const commit = async (claim: Claim): Promise<Answer> => {
    await db.transact(audit(), [claim.record({ order: number }, known)]);
    runs += 1;
    return known;
  };
  /** Commits its effect, and in a later transaction its answer. */
  const commitThenConclude = async (claim: Claim): Promise<Answer> => {
    if (claim.effect === undefined) await db.transact(audit(), [claim.record({ order: number })]);
    runs += 1;
    await db.transact(audit(), [claim.record(claim.effect, known)]);
    return known;
  };
  const refusal: Answer = { status: 409, body: "taken" };

  test("costs no write of its own, and repetitions are told the first answer", async () => {
    const commands: string[] = [];
    const counted = layered(client, (command, next) => {
      commands.push(command.constructor.name);
      return next();
    });
    const over = createDb({ client: counted, tableName: "shop", clock });
    const run = async (claim: Claim) => {
      await over.transact(audit(), [claim.record({ order: number }, known)]);
      return known;
    };
    expect(await late(run, {}, over)).toEqual(known);
    expect(commands).toEqual(["TransactWriteCommand"]);
    expect([await late(commit), runs]).toEqual([known, 0]);
    await expect(late(commit, { requestHash: "other" })).rejects.toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
  });

  test.each([commit, commitThenConclude])("twenty at once: one commits, nobody hears anything else", async (run) => {
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => late(run)));
    expect(runs).toBe(1);
    const [told, lost] = [all.filter(({ status }) => status === "fulfilled"), all.filter(isRejected)];
    for (const { reason } of lost) expect(reason).toMatchObject(inFlight);
    for (const each of told) expect(each).toMatchObject({ value: known });
    expect([await late(run), runs]).toEqual([known, 1]);
  });

  test("a twin that meets the other's effect is told the other's answer, not its own refusal", async () => {
    const overtaken = async (): Promise<Answer> => {
      await late(commit);
      return refusal;
    };
    expect([await late(overtaken), runs]).toEqual([known, 1]);
  });

  test("a refusal is kept under the key", async () => {
    expect(await late(async () => refusal)).toEqual(refusal);
    expect([await late(commit), runs]).toEqual([refusal, 0]);
  });

  test("what died after its first transaction goes on from its effect", async () => {
    const dying = async (claim: Claim): Promise<Answer> => {
      await db.transact(audit(), [claim.record({ order: number })]);
      throw death;
    };
    await expect(late(dying)).rejects.toBe(death);
    let found: unknown;
    const resuming = (claim: Claim) => {
      found = claim.effect;
      return commitThenConclude(claim);
    };
    // It looks for the key only when its own write is refused: the first attempt's effect is there by then.
    const first = async (claim: Claim) => {
      if (claim.effect === undefined) await db.transact(audit(), [claim.record({ order: "twice" })]);
      return resuming(claim);
    };
    expect([await late(first), found]).toEqual([known, { order: number }]);
    expect([await late(commit), runs]).toEqual([known, 1]);
  });

  test("what never answered after its first transaction keeps others away for 30 s", async () => {
    await new Promise<void>((taken, failed) => {
      const run = async (claim: Claim): Promise<Answer> => {
        await db.transact(audit(), [claim.record({ order: number })]);
        taken();
        return new Promise<Answer>(() => {});
      };
      late(run).catch(failed);
    });
    await expect(late(commitThenConclude)).rejects.toMatchObject(inFlight);
    clock.advance(30_001);
    expect([await late(commitThenConclude), runs]).toEqual([known, 1]);
  });

  test("a fault before anything was written leaves the key free", async () => {
    await expect(late(async () => Promise.reject(death))).rejects.toBe(death);
    expect([await late(commit), runs]).toEqual([known, 1]);
  });
});

test("an effect is recorded once per attempt, in the transaction or not at all", async () => {
  const refused = keyed(async (claim) => {
    await db.transact(audit(), [claim.record({ order: "first" })]);
    await expect(db.transact(audit(), [claim.record({ order: "second" })])).rejects.toMatchObject(inFlight);
    throw death;
  });
  await expect(refused).rejects.toBe(death);
  expect(JSON.parse((await keyed(committing())).body)).toEqual({ order: "first" });
});

test("hashes do not run together", () => {
  expect(hashOf("ab", "c")).not.toBe(hashOf("a", "bc"));
  expect(hashOf("a", "b")).toBe(hashOf("a", "b"));
});

import { describe, expect, test } from "vitest";
import { layered } from "../../scripts/prove/world/layer.ts";
import { createDb } from "../store/db.ts";
import { type Answer, type Claim, hashOf } from "./once.ts";
import { clock, death, inFlight, testOnce } from "./test-once.ts";

const { state, answer, keyed, audit } = testOnce();

/** A verb that commits its effect and then, if told so, dies. */
const committing =
  (death?: Error) =>
  async (claim: Claim): Promise<Answer> => {
    state.runs += 1;
    if (claim.effect === undefined)
      await state.db.transact(audit(), [claim.record({ order: state.number, lines: [{ n: 1 }] })]);
    if (death) throw death;
    return { status: 201, body: JSON.stringify(claim.effect ?? { order: state.number, lines: [{ n: 1 }] }) };
  };

describe("a key", () => {
  test.each([undefined, "", "short", "a".repeat(201), "spaces are not fine here"])("%j is refused", async (key) => {
    await expect(keyed(answer, { key })).rejects.toMatchObject({ kind: "invalid", code: "IDEMPOTENCY_KEY_REQUIRED" });
    expect(state.runs).toBe(0);
  });

  test("again with the same body answers byte for byte, without running", async () => {
    const first = await keyed();
    clock.advance(47 * 3_600_000);
    expect(await keyed()).toEqual(first);
    expect(state.runs).toBe(1);
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
    expect(state.runs).toBe(1);
  });

  test("of another principal, operation or store is another key", async () => {
    await keyed();
    await keyed(answer, { scope: "op#customer:1" });
    await keyed(answer, { storeId: "other" });
    expect(state.runs).toBe(3);
  });
});

describe("twins", () => {
  test("one of twenty at once state.runs, the others are told to wait, then all read one answer", async () => {
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => keyed(committing())));
    expect(state.runs).toBe(1);
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
    expect(state.runs).toBe(1);
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
    expect(JSON.parse(second.body)).toEqual({ order: state.number, lines: [{ n: 1 }] });
    expect(await keyed(committing())).toEqual(second);
    expect(state.runs).toBe(2);
  });

  test("as often as it fails after the commit, keeps what it recorded", async () => {
    for (let tries = 0; tries < 3; tries += 1) await expect(keyed(committing(death))).rejects.toBe(death);
    expect(JSON.parse((await keyed(committing())).body)).toMatchObject({ order: state.number });
  });

  test("whose answer could not be kept, is answered from its effect", async () => {
    let puts = 0;
    const dying = createDb({
      client: layered(state.client, async (command, next) => {
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
    expect(JSON.parse((await keyed(committing())).body)).toMatchObject({ order: state.number });
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
      await expect(state.db.transact(audit(), [claim.record({ order: "twice" })])).rejects.toMatchObject(inFlight);
      return { status: 201, body: "from the old holder" };
    });
    await expect(slow).rejects.toMatchObject(inFlight);
    expect(JSON.parse((await keyed()).body)).toMatchObject({ order: state.number });
    expect(state.runs).toBe(1);
  });

  test("that ran out goes to one of many", async () => {
    await dyingHolder();
    clock.advance(30_001);
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => keyed()));
    expect(state.runs).toBe(1);
    expect(all.some(({ status }) => status === "fulfilled")).toBe(true);
  });
});

test("an effect is recorded once per attempt, in the transaction or not at all", async () => {
  const refused = keyed(async (claim) => {
    await state.db.transact(audit(), [claim.record({ order: "first" })]);
    await expect(state.db.transact(audit(), [claim.record({ order: "second" })])).rejects.toMatchObject(inFlight);
    throw death;
  });
  await expect(refused).rejects.toBe(death);
  expect(JSON.parse((await keyed(committing())).body)).toEqual({ order: "first" });
});

test("hashes do not run together", () => {
  expect(hashOf("ab", "c")).not.toBe(hashOf("a", "bc"));
  expect(hashOf("a", "b")).toBe(hashOf("a", "b"));
});

import { expect, test } from "vitest";
import { layered } from "../../scripts/prove/world/layer.ts";
import { createDb } from "../store/db.ts";
import type { Answer, Claim } from "./once.ts";
import { clock, death, inFlight, testOnce } from "./test-once.ts";

/** The lease is taken with the first write. */
const { state, keyed: late, audit } = testOnce({ leasesLate: true });

const isRejected = (each: PromiseSettledResult<Answer>) => each.status === "rejected";
const known: Answer = { status: 201, body: '{ "kept" : "by the transaction" }' };
/** Commits its effect and its answer at once. */
const commit = async (claim: Claim): Promise<Answer> => {
  await state.db.transact(audit(), [claim.record({ order: state.number }, known)]);
  state.runs += 1;
  return known;
};
/** Commits its effect, and in a later transaction its answer. */
const commitThenConclude = async (claim: Claim): Promise<Answer> => {
  if (claim.effect === undefined) await state.db.transact(audit(), [claim.record({ order: state.number })]);
  state.runs += 1;
  await state.db.transact(audit(), [claim.record(claim.effect, known)]);
  return known;
};
const refusal: Answer = { status: 409, body: "taken" };

test("costs no write of its own, and repetitions are told the first answer", async () => {
  const commands: string[] = [];
  const counted = layered(state.client, (command, next) => {
    commands.push(command.constructor.name);
    return next();
  });
  const over = createDb({ client: counted, tableName: "shop", clock });
  const run = async (claim: Claim) => {
    await over.transact(audit(), [claim.record({ order: state.number }, known)]);
    return known;
  };
  expect(await late(run, {}, over)).toEqual(known);
  expect(commands).toEqual(["TransactWriteCommand"]);
  expect([await late(commit), state.runs]).toEqual([known, 0]);
  await expect(late(commit, { requestHash: "other" })).rejects.toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
});

test.each([commit, commitThenConclude])("twenty at once: one commits, nobody hears anything else", async (run) => {
  const all = await Promise.allSettled(Array.from({ length: 20 }, () => late(run)));
  expect(state.runs).toBe(1);
  const [told, lost] = [all.filter(({ status }) => status === "fulfilled"), all.filter(isRejected)];
  for (const { reason } of lost) expect(reason).toMatchObject(inFlight);
  for (const each of told) expect(each).toMatchObject({ value: known });
  expect([await late(run), state.runs]).toEqual([known, 1]);
});

test("a twin that meets the other's effect is told the other's answer, not its own refusal", async () => {
  const overtaken = async (): Promise<Answer> => {
    await late(commit);
    return refusal;
  };
  expect([await late(overtaken), state.runs]).toEqual([known, 1]);
});

test("a refusal is kept under the key", async () => {
  expect(await late(async () => refusal)).toEqual(refusal);
  expect([await late(commit), state.runs]).toEqual([refusal, 0]);
});

test("what died after its first transaction goes on from its effect", async () => {
  const dying = async (claim: Claim): Promise<Answer> => {
    await state.db.transact(audit(), [claim.record({ order: state.number })]);
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
    if (claim.effect === undefined) await state.db.transact(audit(), [claim.record({ order: "twice" })]);
    return resuming(claim);
  };
  expect([await late(first), found]).toEqual([known, { order: state.number }]);
  expect([await late(commit), state.runs]).toEqual([known, 1]);
});

test("what never answered after its first transaction keeps others away for 30 s", async () => {
  await new Promise<void>((taken, failed) => {
    const run = async (claim: Claim): Promise<Answer> => {
      await state.db.transact(audit(), [claim.record({ order: state.number })]);
      taken();
      return new Promise<Answer>(() => {});
    };
    late(run).catch(failed);
  });
  await expect(late(commitThenConclude)).rejects.toMatchObject(inFlight);
  clock.advance(30_001);
  expect([await late(commitThenConclude), state.runs]).toEqual([known, 1]);
});

test("a fault before anything was written leaves the key free", async () => {
  await expect(late(async () => Promise.reject(death))).rejects.toBe(death);
  expect([await late(commit), state.runs]).toEqual([known, 1]);
});

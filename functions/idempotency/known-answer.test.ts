import { AppError } from "@quayside/shared/kernel/errors.ts";
import { expect, test } from "vitest";
import { layered } from "../../scripts/prove/world/layer.ts";
import { createDb } from "../store/db.ts";
import { putWrite } from "../store/write.ts";
import type { Answer, Claim } from "./once.ts";
import { clock, death, testOnce } from "./test-once.ts";

const { state, keyed, audit } = testOnce();

const known: Answer = { status: 201, body: '{ "kept" : "by the transaction" }' };
const commit = async (claim: Claim, over = state.db) => {
  state.runs += 1;
  await over.transact(audit(), [claim.record({ order: state.number }, known)]);
  return { status: 201, body: "worked out again" };
};

test("an answer known before the commit is kept by it: byte for byte the answer of then and of every repetition, for one write besides", async () => {
  const commands: string[] = [];
  const counted = layered(state.client, (command, next) => {
    commands.push(command.constructor.name);
    return next();
  });
  const over = createDb({ client: counted, tableName: "shop", clock });
  expect(await keyed((claim) => commit(claim, over), {}, over)).toEqual(known);
  expect(commands).toEqual(["PutCommand", "TransactWriteCommand"]);
  expect([await keyed(), state.runs]).toEqual([known, 1]);
});

test("it is the answer of a retry, if the process died after it", async () => {
  const dying = async (claim: Claim) => {
    await commit(claim);
    throw death;
  };
  await expect(keyed(dying)).rejects.toBe(death);
  expect([await keyed(), state.runs]).toEqual([known, 1]);
});

test("it is not kept if the transaction was refused", async () => {
  const taken = () => new AppError("conflict", "TAKEN", "Taken.");
  const occupied = putWrite({ Item: { pk: "p", sk: "s" }, ConditionExpression: "attribute_exists(pk)" }, taken);
  const refused = async (claim: Claim): Promise<Answer> => {
    await expect(state.db.transact(audit(), [claim.record({}, known), occupied])).rejects.toMatchObject({
      code: "TAKEN",
    });
    return { status: 409, body: "taken" };
  };
  expect(await keyed(refused)).toMatchObject({ status: 409 });
  expect(await keyed()).toEqual({ status: 409, body: "taken" });
});

import type { Operation } from "@quayside/shared/contract/operation.ts";
import { boundOperations, trying } from "./bound.ts";
import { exampleOf } from "./examples.ts";
import type { Checks, Proof, Size } from "./proof.ts";
import { type Answer, errorCode, type Request } from "./world/call.ts";
import type { Caller } from "./world/caller.ts";
import { bestCaller, customer } from "./world/callers.ts";
import { effects } from "./world/effects.ts";
import { insist } from "./world/insist.ts";
import { openStormyWorld, type StormyWorld } from "./world/stormy-world.ts";
import type { World } from "./world.ts";

const parallel = 20;

function callersOf(world: World, operation: Operation): { first: Caller; other: Caller } {
  const first = bestCaller(world.tokens, operation);
  if (first.pool !== "staff") return { first, other: customer(world.tokens, first.pool ? "other" : "customer") };
  const other = world.tokens.issue("staff", { sub: "other", email: "o@example.com", "cognito:groups": ["admin"] });
  return { first, other: { name: "other staff", pool: "staff", token: other } };
}

async function effectOf(world: World, work: () => Promise<unknown>): Promise<string> {
  const before = await world.table.items();
  await work();
  return JSON.stringify(effects(before, await world.table.items()));
}

const otherBody = (request: Request): Request => ({
  ...request,
  raw: request.body === undefined ? "{}" : `${JSON.stringify(request.body)} `,
});

async function proveKeyed({ world, storm }: StormyWorld, checks: Checks, operation: Operation): Promise<void> {
  const { first, other } = callersOf(world, operation);
  const send = (request: Request, by = first) => world.call(operation, request, by);
  const once = await exampleOf(world, operation);
  const single = await effectOf(world, async () => {
    const answer = await send(once);
    checks.that("a keyed request is granted", answer.status < 300, () => `${operation.id}: ${answer.text}`);
  });
  for (const isStormy of [false, true]) {
    const request = await exampleOf(world, operation);
    const how = isStormy ? " while the table fails" : "";
    let answers: Answer[] = [];
    const effect = await effectOf(world, async () => {
      const twins = () => Promise.all(Array.from({ length: parallel }, () => insist(() => send(request))));
      answers = await (isStormy ? storm(twins) : twins());
    });
    const [answer] = answers;
    const told = new Set(answers.map(({ status, text }) => `${status} ${text}`));
    checks.that(
      `${parallel} twins have one answer${how}`,
      told.size === 1,
      () => `${operation.id}: ${[...told].slice(0, 2)}`,
    );
    checks.that(`and it is a grant${how}`, (answer?.status ?? 500) < 300, () => `${operation.id}: ${answer?.text}`);
    checks.that(
      `${parallel} twins have one effect${how}`,
      effect === single,
      () => `${operation.id}: ${effect}, once: ${single}`,
    );
    if (answer) await proveLater(world, checks, operation, { request, answer, send, other });
  }
  const { "idempotency-key": _, ...keyless } = (await exampleOf(world, operation)).headers ?? {};
  const refused = await send({ ...once, headers: keyless });
  checks.equal("without a key nothing is done", errorCode(refused), "IDEMPOTENCY_KEY_REQUIRED");
}

interface Answered {
  request: Request;
  answer: Answer;
  send(request: Request, by?: Caller): Promise<Answer>;
  other: Caller;
}

async function proveLater(world: World, checks: Checks, { id }: Operation, { request, answer, send, other }: Answered) {
  const again = await effectOf(world, async () => {
    const replay = await send(request);
    checks.that("a late repetition has the first answer", replay.text === answer.text, () => `${id}: ${replay.text}`);
    const changed = await send(otherBody(request));
    checks.that(
      "the key with another body is 422",
      changed.status === 422,
      () => `${id}: ${changed.status} ${changed.text}`,
    );
  });
  checks.that("repetitions have no effect", again === "{}", () => `${id}: ${again}`);
  const foreign = await send(request, other);
  checks.that("another's key is not replayed", foreign.text !== answer.text, () => `${id}: ${foreign.text}`);
}

/** Repeating it changes nothing by itself, without any key. */
async function proveNatural(world: World, checks: Checks, operation: Operation): Promise<void> {
  const { first } = callersOf(world, operation);
  const request = await exampleOf(world, operation);
  const answer = await world.call(operation, request, first);
  checks.that("a natural request is granted", answer.status < 300, () => `${operation.id}: ${answer.text}`);
  const again = await effectOf(world, async () => {
    const twins = Array.from({ length: parallel }, () => world.call(operation, request, first));
    const faults = (await Promise.all(twins)).filter(({ status }) => status >= 500);
    checks.that("its repetitions are no 5xx", faults.length === 0, () => `${operation.id}: ${faults[0]?.text}`);
  });
  // What is done in the user pool leaves no trace in the table but its audit, which tells of every time.
  const isKept = again === "{}" || /^\{"audit":\d+\}$/.test(again);
  checks.that("its repetitions change nothing", isKept, () => `${operation.id}: ${again}`);
}

async function proveIdempotency(checks: Checks, { seed, only }: Size) {
  const stormy = await openStormyWorld(seed, { pace: 20, whole: true });
  const { world } = stormy;
  try {
    const writing = boundOperations(world, checks, "idempotency", only);
    for (const operation of writing) {
      await trying(checks, operation, () =>
        operation.idempotency === "key"
          ? proveKeyed(stormy, checks, operation)
          : proveNatural(world, checks, operation),
      );
    }
    const keyed = writing.filter(({ idempotency }) => idempotency === "key").length;
    return { keyed, natural: writing.length - keyed, parallel, faults: stormy.counts };
  } finally {
    await world.close();
  }
}

export const idempotency: Proof = {
  name: "idempotency",
  summary: `every keyed request × ${parallel} at once, with a steady and with a failing table: one effect, one answer`,
  run: proveIdempotency,
};

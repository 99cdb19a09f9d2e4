import type { Operation } from "@quayside/shared/contract/operation.ts";
import { Failure } from "@quayside/shared/kernel/envelope.ts";
import fc from "fast-check";
import { boundOperations, trying } from "./bound.ts";
import { exampleOf } from "./examples.ts";
import { hostileHeaders, hostileText, rawBodies } from "./hostile.ts";
import { mutated } from "./mutate.ts";
import type { Checks, Proof, Size } from "./proof.ts";
import { arbitraryOf } from "./schema-arbitrary.ts";
import type { Answer, Request } from "./world/call.ts";
import { bestCaller } from "./world/callers.ts";
import { withKey } from "./world/shopper.ts";
import { openWorld, type World } from "./world.ts";

/** What an answer must never hold, unless the request itself brought it. */
const internals =
  /node_modules|\.ts:\d|at async |dynamo|sqlite|fts5|electrodb|ConditionalCheck|ECONN|\bpk\b|TypeError|undefined is not/i;

/** What only staff may know of goods. */
const secrets = /"(cost|unitCost|floorPrice|tokenHash|reservations)"/;

type Texts = Record<string, string>;

function asTexts(value: unknown): Texts {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.map(([name, part]) => [name, typeof part === "string" ? part : (JSON.stringify(part) ?? "")]),
  );
}

/** Some of the names with other values, the rest as they were. */
function someReplaced(texts: Texts): fc.Arbitrary<Texts> {
  const names = fc.subarray(Object.keys(texts));
  return fc.tuple(names, hostileText).map(([changed, text]) => ({
    ...texts,
    ...Object.fromEntries(changed.map((name) => [name, text])),
  }));
}

/** Requests around an example that works: generated from the contract, broken in one place, or not from it at all. */
function requestsOf({ params, query, body }: Operation, good: Request): fc.Arbitrary<Request> {
  const keep = <T>(value: T) => fc.constant(value);
  const texts = (shape: NonNullable<typeof query>) => arbitraryOf(shape).map(asTexts);
  const names = { ...good.query, ...(query ? { q: "", cursor: "", sort: "", page: "", unknown: "" } : {}) } as Texts;
  const raw = fc.oneof({ weight: 6, arbitrary: keep(good.raw) }, { weight: 1, arbitrary: rawBodies });
  return fc.record({
    params: params
      ? fc.oneof(keep(good.params ?? {}), keep(good.params ?? {}), texts(params), someReplaced(good.params ?? {}))
      : keep({}),
    query: query ? fc.oneof(keep(good.query ?? {}), texts(query), texts(query), someReplaced(names)) : keep({}),
    body: body ? fc.oneof(keep(good.body), arbitraryOf(body), arbitraryOf(body), mutated(good.body)) : keep(undefined),
    raw,
    headers: fc.oneof(
      { weight: 4, arbitrary: keep(good.headers ?? {}) },
      { weight: 1, arbitrary: hostileHeaders.map((headers) => ({ ...good.headers, ...headers })) },
    ),
  });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Case {
  operation: Operation;
  request: Request;
  answer: Answer;
  written: string[];
}

/** Random letters, in which any word may turn up. */
const tokens = /[\w-]{40,}/g;

function judge(checks: Checks, { operation, request, answer, written }: Case): void {
  const { status, text } = answer;
  const tell = () => `${operation.id} ${status}: ${JSON.stringify(request).slice(0, 600)} → ${text.slice(0, 300)}`;
  const leak = internals.exec(text.replace(tokens, ""))?.[0];
  const isOurs = leak === undefined || JSON.stringify(request).includes(leak);
  const isGateway = text === '{"message":"Not Found"}' || text === '{"message":"Unauthorized"}';
  checks.that("no answer is a 5xx", status < 500, tell);
  checks.that("no answer tells of our insides", isOurs, () => `"${leak}" in ${tell()}`);
  if (!operation.access.startsWith("staff"))
    checks.that("no shopper learns what staff know", !secrets.test(text), tell);
  if (status < 300) checks.that("successes are JSON of the contract", typeof json(text) === "object", tell);
  else checks.that("failures come in the envelope", isGateway || Failure.safeParse(json(text)).success, tell);
  if (status >= 400)
    checks.that("a refusal changes nothing", written.length === 0, () => `wrote ${written}: ${tell()}`);
}

async function fuzz(world: World, checks: Checks, operation: Operation, { seed }: Size, numRuns: number) {
  const by = bestCaller(world.tokens, operation);
  const around = (good: Request) => fc.sample(requestsOf(operation, good), { seed, numRuns });
  const isSpent = operation.method === "POST" && operation.idempotency === "key";
  let good = await exampleOf(world, operation);
  let requests = around(good);
  let granted = 0;
  for (let run = 0; run < numRuns; run += 1) {
    const request = ownKey(operation, requests[run] ?? good, good);
    world.table.takeWrites();
    const answer = await world.call(operation, request, by);
    judge(checks, { operation, request, answer, written: world.table.takeWrites() });
    if (answer.status >= 300) continue;
    granted += 1;
    if (!isSpent) continue;
    good = await exampleOf(world, operation);
    requests = around(good);
  }
  const last = await world.call(operation, await exampleOf(world, operation), by);
  checks.that(
    "afterwards the route still works",
    last.status < 300,
    () => `${operation.id}: ${last.status} ${last.text}`,
  );
  return granted;
}

/** Unless its key is what is being tried, every request has one of its own: none is answered for another. */
function ownKey({ idempotency }: Operation, request: Request, good: Request): Request {
  const isGood = request.headers?.["idempotency-key"] === good.headers?.["idempotency-key"];
  return idempotency === "key" && isGood ? withKey(request) : request;
}

async function proveFuzz(checks: Checks, size: Size) {
  const world = await openWorld({ seed: size.seed, whole: true });
  const numRuns = size.small ? 20 : 200;
  const granted: Record<string, number> = {};
  try {
    const operations = boundOperations(world, checks, "fuzz", size.only);
    for (const operation of operations) {
      granted[operation.id] =
        (await trying(checks, operation, () => fuzz(world, checks, operation, size, numRuns))) ?? 0;
    }
    const { length } = operations;
    return { operations: length, cases: length * numRuns, granted };
  } finally {
    await world.close();
  }
}

export const fuzzing: Proof = {
  name: "fuzz",
  summary: "valid, broken and hostile requests on every route: no 5xx, nothing internal told, nothing changed by a 4xx",
  run: proveFuzz,
};

import { freshSignInPermissions, permissionOf } from "@quayside/shared/access.ts";
import type { Operation } from "@quayside/shared/contract/operation.ts";
import { strangers } from "./access-strangers.ts";
import { boundOperations, trying } from "./bound.ts";
import { exampleOf } from "./examples.ts";
import type { Checks, Proof, Size } from "./proof.ts";
import { type Answer, errorCode, type Request } from "./world/call.ts";
import type { Caller } from "./world/caller.ts";
import { bestCaller, everyCaller } from "./world/callers.ts";
import { withKey } from "./world/shopper.ts";
import { openWorld, type World } from "./world.ts";

/** Whether `commerce-rules.md` lets this caller in, told from the route's access and the address alone. */
function mayEnter({ access }: Operation, { params }: Request, { token, pool, permissions, stale }: Caller): boolean {
  if (access === "public" || access === "webhook") return true;
  if (access === "shopper") return token === undefined || pool === "customers";
  if (access === "customer") return pool === "customers";
  if (pool !== "staff") return false;
  if (access === "staff") return true;
  const permission = permissionOf(access, params);
  return (
    permission !== undefined &&
    permissions?.has(permission) === true &&
    !(stale && freshSignInPermissions.has(permission))
  );
}

const refusals = new Set([401, 403, 404]);

function told(operation: Operation, who: string, answer: Answer): () => string {
  return () => `${operation.id} by ${who}: ${answer.status} ${errorCode(answer) ?? answer.text.slice(0, 200)}`;
}

/** Asks in the name of every caller, each time for something that nothing happened to yet. */
async function proveCallers(world: World, checks: Checks, operation: Operation): Promise<number> {
  let request: Request | undefined = await exampleOf(world, operation);
  const callers = everyCaller(world.tokens, operation, request);
  for (const each of callers) {
    request = request ? fresh(operation, request) : await exampleOf(world, operation);
    world.table.takeWrites();
    const answer = await world.call(operation, request, each);
    const written = world.table.takeWrites();
    const isIn = answer.status < 300;
    if (mayEnter(operation, request, each)) {
      checks.that("who may, can", isIn, told(operation, each.name, answer));
    } else {
      checks.that("nobody else gets a 2xx", !isIn, told(operation, each.name, answer));
      checks.that(
        "refusals are 401, 403 or 404",
        isIn || refusals.has(answer.status),
        told(operation, each.name, answer),
      );
      checks.that("a refused request writes nothing", written.length === 0, () => `${operation.id}: ${written}`);
    }
    if (isIn && operation.method !== "GET") request = undefined;
  }
  return callers.length;
}

function fresh(operation: Operation, request: Request): Request {
  return operation.idempotency === "key" ? withKey(request) : request;
}

/** The best-placed caller, with somebody else's object or with a proof of ownership that is none. */
async function proveObjects(world: World, checks: Checks, operation: Operation): Promise<number> {
  const best = bestCaller(world.tokens, operation);
  const requests = await strangers(world, operation);
  for (const { name, request, status, by = best } of requests) {
    world.table.takeWrites();
    const answer = await world.call(operation, request, by);
    const written = world.table.takeWrites();
    checks.that(`${name} is told ${status}`, answer.status === status, told(operation, name, answer));
    checks.that("a stranger writes nothing", written.length === 0, () => `${operation.id} with ${name}: ${written}`);
  }
  return requests.length;
}

async function proveAccess(checks: Checks, { only }: Size) {
  const world = await openWorld({ whole: true });
  let requests = 0;
  try {
    const operations = boundOperations(world, checks, "access", only);
    for (const operation of operations) {
      const tried = await trying(checks, operation, async () => {
        return (await proveCallers(world, checks, operation)) + (await proveObjects(world, checks, operation));
      });
      requests += tried ?? 0;
    }
    checks.that("nothing went wrong unexpectedly", world.faults.length === 0, () => String(world.faults));
    return { operations: operations.length, requests };
  } finally {
    await world.close();
  }
}

export const access: Proof = {
  name: "access",
  summary: "every route × every kind of caller × own and others' objects: no unexpected 2xx, every expected one",
  run: proveAccess,
};

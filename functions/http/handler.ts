import middy from "@middy/core";
import { principalOf } from "@quayside/shared/access.ts";
import type { Operation } from "@quayside/shared/contract/operation.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { type Answer, type Claim, hashOf, once } from "../idempotency/once.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import { env } from "../platform/env.ts";
import type { Logger } from "../platform/log.ts";
import type { Db } from "../store/db.ts";
import { actorOf, type VerifyCustomer } from "./actor.ts";
import { admit } from "./admit.ts";
import { inputOf, rawBody } from "./input.ts";
import { observed } from "./observe.ts";
import { failure, publicError, respond, success } from "./respond.ts";
import type { Route } from "./route.ts";

/** What every HTTP function has, whatever its verbs need besides. */
export interface HttpDeps {
  db: Db;
  clock: Clock;
  logger: Logger;
  verifyCustomer?: VerifyCustomer;
}

type Event = APIGatewayProxyEventV2;

/**
 * The Lambda handler of a service: finds the operation by `routeKey`, learns who asks, admits, parses, runs the verb (once
 * per idempotency key) and answers in the envelope.
 */
export function httpHandler<D extends HttpDeps>(routes: readonly Route<D>[], deps: D) {
  const byKey = new Map(routes.map((each) => [`${each.operation.method} ${each.operation.path}`, each]));
  return middy<Event, APIGatewayProxyStructuredResultV2>()
    .use(observed(deps.logger, deps.clock))
    .handler(async (event: Event) => {
      const found = byKey.get(event.routeKey);
      try {
        if (!found) throw new AppError("not-found", "ROUTE_NOT_FOUND", "There is nothing at this address.");
        const answer = await serve(found, deps, event);
        return respond(answer, cacheHeader(found.operation, answer));
      } catch (error) {
        const told = publicError(error);
        if (told.status >= 500) deps.logger.error("unexpected", { error, requestId: requestIdOf(event) });
        const retryAfter = told.details.retryAfter;
        const extra: Record<string, string> = retryAfter ? { "retry-after": String(retryAfter) } : {};
        return respond(failure(told, metaOf(deps, event)), { "cache-control": "no-store", ...extra });
      }
    });
}

async function serve<D extends HttpDeps>(route: Route<D>, deps: D, event: Event): Promise<Answer> {
  const { operation } = route;
  const actor = await actorOf(event, operation.access, deps.verifyCustomer);
  admit(actor, operation.access, event.pathParameters ?? {}, deps.clock.now());
  const input = inputOf(operation, event);
  const meta = metaOf(deps, event);
  const ctx: Ctx = {
    storeId: env.storeId,
    actor,
    requestId: requestIdOf(event),
    now: meta.timestamp,
    ...(operation.guestToken ? { guestToken: event.headers[operation.guestToken] } : {}),
    ...(operation.access === "webhook" ? { raw: rawOf(event) } : {}),
    viewer: viewerOf(event),
  };
  const answerOf = (output: unknown) => success(operation, output, meta, input.query);
  if (operation.idempotency !== "key") return answerOf(await route.run(deps, ctx, input));

  const run = async (claim: Claim): Promise<Answer> => {
    try {
      if (route.resumes) {
        const conclude: Claim["conclude"] = (output) => claim.record(claim.effect, answerOf(output));
        return answerOf(await route.run(deps, { ...ctx, claim: { ...claim, conclude } }, input));
      }
      if (claim.effect !== undefined) return answerOf(claim.effect);
      // What such a verb records is its output, so the answer itself can be kept by its transaction.
      const record: Claim["record"] = (effect) => claim.record(effect, answerOf(effect));
      return answerOf(await route.run(deps, { ...ctx, claim: { ...claim, record } }, input));
    } catch (error) {
      // A refusal is an answer too, and is kept under the key; faults and "try later" are not.
      if (!(error instanceof AppError) || error.status >= 500 || error.details.retryAfter) throw error;
      return failure(error, meta);
    }
  };
  return once(deps, keyedRequest(operation, ctx, event), run, route);
}

function keyedRequest(operation: Operation, ctx: Ctx, event: Event) {
  const owner = ctx.guestToken ? `${principalOf(ctx.actor)}:${hashOf(ctx.guestToken)}` : principalOf(ctx.actor);
  return {
    storeId: ctx.storeId,
    scope: `${operation.id}#${owner}`,
    key: event.headers["idempotency-key"],
    requestHash: hashOf(operation.method, event.rawPath, rawBody(event)),
  };
}

function requestIdOf(event: Event): string {
  return event.requestContext.requestId;
}

function metaOf(deps: HttpDeps, event: Event) {
  return { timestamp: deps.clock.now().toISOString(), request_id: requestIdOf(event) };
}

function viewerOf({ headers }: Event): NonNullable<Ctx["viewer"]> {
  return { userAgent: headers["user-agent"] ?? "", objects: headers["sec-gpc"] === "1" || headers.dnt === "1" };
}

function rawOf(event: Event): NonNullable<Ctx["raw"]> {
  return { body: rawBody(event), header: (name) => event.headers[name.toLowerCase()] };
}

function cacheHeader(operation: Operation, answer: Answer): Record<string, string> {
  if (operation.method !== "GET" || answer.status !== 200 || !operation.cacheSeconds)
    return { "cache-control": "no-store" };
  return { "cache-control": `public, max-age=${operation.cacheSeconds}` };
}

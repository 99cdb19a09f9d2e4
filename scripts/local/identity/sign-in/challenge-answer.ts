import type { RespondToAuthChallengeResponse } from "@aws-sdk/client-cognito-identity-provider";
import type * as z from "zod";
import type { IdentityContext } from "../context.ts";
import { IdentityError, invalidParameter } from "../identity-error.ts";
import type { Pool } from "../pool.ts";
import { type AuthSession, type Challenge, readSession, type SessionOf } from "../store/auth-sessions.ts";
import { requireUser } from "../store/users.ts";
import type { User } from "../user.ts";

export type ChallengeAnswer = (
  context: IdentityContext,
  pool: Pool,
  sessionId: string,
  responses: unknown,
) => RespondToAuthChallengeResponse;

type Answer<Input> = (
  context: IdentityContext,
  pool: Pool,
  sessionId: string,
  responses: Input,
) => RespondToAuthChallengeResponse;

/** An answer to a challenge with its ChallengeResponses checked. */
export function challengeAnswer<Schema extends z.ZodType>(
  schema: Schema,
  answer: Answer<z.output<Schema>>,
): ChallengeAnswer {
  return (context, pool, sessionId, responses) => {
    const parsed = schema.safeParse(responses);
    if (parsed.success) return answer(context, pool, sessionId, parsed.data);
    throw invalidParameter(`Missing required parameter ${String(parsed.error.issues[0]?.path[0])}`);
  };
}

function belongsTo(session: AuthSession, pool: Pool, user: User, username: string): boolean {
  const names = [user.sub, user.attributes.email?.toLowerCase()];
  return session.poolId === pool.id && names.includes(username.toLowerCase());
}

/** The open session of a challenge and its user, who must be the one named in the answer. */
export function challengedUser<Name extends Challenge>(
  context: IdentityContext,
  pool: Pool,
  sessionId: string,
  challenge: Name,
  username: string,
): { session: SessionOf<Name>; user: User } {
  const session = readSession(context, sessionId, challenge);
  const user = requireUser(context.db, session.poolId, session.sub);
  if (!belongsTo(session, pool, user, username)) {
    throw new IdentityError("NotAuthorizedException", "Invalid session for the user.");
  }
  return { session, user };
}

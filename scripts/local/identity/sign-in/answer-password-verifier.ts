import * as z from "zod";
import { incorrectCredentials } from "../identity-error.ts";
import { provesPassword } from "../srp.ts";
import { readSession, spendSession } from "../store/auth-sessions.ts";
import { findUser } from "../store/users.ts";
import { challengeAnswer } from "./challenge-answer.ts";
import { passwordProven } from "./password-proven.ts";
import { assertNotLocked, wrongPassword } from "./user-signing-in.ts";

const Responses = z.object({
  USERNAME: z.string(),
  PASSWORD_CLAIM_SECRET_BLOCK: z.string(),
  PASSWORD_CLAIM_SIGNATURE: z.string(),
  TIMESTAMP: z.string().max(64),
});

/** Second step of SRP-6a; one attempt per session, right or wrong. */
export const answerPasswordVerifier = challengeAnswer(Responses, (context, pool, sessionId, responses) => {
  const session = readSession(context, sessionId, "PASSWORD_VERIFIER");
  spendSession(context, sessionId);
  const user = findUser(context.db, pool.id, session.sub);
  if (user) assertNotLocked(context, user);
  const { verifier, server, clientKey, secretBlock } = session;
  const identity = { poolName: pool.name, userId: session.sub };
  const claim = { ...identity, verifier, server, clientKey, secretBlock, timestamp: responses.TIMESTAMP };
  const proven =
    session.known &&
    responses.PASSWORD_CLAIM_SECRET_BLOCK === secretBlock &&
    provesPassword(claim, responses.PASSWORD_CLAIM_SIGNATURE);
  if (!proven) throw wrongPassword(context, user);
  if (user?.password?.verifier !== verifier) throw incorrectCredentials();
  return passwordProven(context, pool, user);
});

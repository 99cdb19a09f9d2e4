import * as z from "zod";
import { adminOperation, clientOperation } from "../operation.ts";
import { poolByClient, poolById } from "../pool.ts";
import type { Challenge } from "../store/auth-sessions.ts";
import { answerMfaSetup } from "./answer-mfa-setup.ts";
import { answerNewPassword } from "./answer-new-password.ts";
import { answerPasswordVerifier } from "./answer-password-verifier.ts";
import { answerSoftwareToken } from "./answer-software-token.ts";
import type { ChallengeAnswer } from "./challenge-answer.ts";

const ANSWERS: Record<Challenge, ChallengeAnswer> = {
  PASSWORD_VERIFIER: answerPasswordVerifier,
  NEW_PASSWORD_REQUIRED: answerNewPassword,
  SOFTWARE_TOKEN_MFA: answerSoftwareToken,
  MFA_SETUP: answerMfaSetup,
};

const Input = z.object({
  ClientId: z.string(),
  ChallengeName: z.enum(["PASSWORD_VERIFIER", "NEW_PASSWORD_REQUIRED", "SOFTWARE_TOKEN_MFA", "MFA_SETUP"]),
  Session: z.string().min(20).max(2048),
  ChallengeResponses: z.record(z.string(), z.string()).default({}),
});

export const RespondToAuthChallenge = clientOperation(Input, (context, input) => {
  const pool = poolByClient(context.pools, input.ClientId);
  return ANSWERS[input.ChallengeName](context, pool, input.Session, input.ChallengeResponses);
});

export const AdminRespondToAuthChallenge = adminOperation(
  Input.extend({ UserPoolId: z.string() }),
  (context, input) => {
    const pool = poolById(context.pools, input.UserPoolId);
    poolByClient([pool], input.ClientId);
    return ANSWERS[input.ChallengeName](context, pool, input.Session, input.ChallengeResponses);
  },
);

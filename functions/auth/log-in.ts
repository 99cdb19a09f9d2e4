import type { ChallengeNameType } from "@aws-sdk/client-cognito-identity-provider";
import type { authOperations, SignIn } from "@quayside/shared/auth/contract.ts";
import type { InputOf } from "@quayside/shared/contract/operation.ts";
import type { Verb } from "../http/route.ts";
import { answerRefusals, codeNotValid, passwordRefusals, refusing } from "./refusal.ts";
import { openSession, sealSession } from "./session.ts";
import type { Session, Step, UserPool } from "./user-pool.ts";

export interface AuthDeps {
  pools: Record<"customer" | "staff", UserPool>;
}

type Challenge = Extract<SignIn, { state: "challenge" }>["challenge"];
type Answer = Extract<InputOf<typeof authOperations.login>["body"], { step: "answer" }>;

const ours: Partial<Record<ChallengeNameType, Challenge>> = {
  SOFTWARE_TOKEN_MFA: "mfa-code",
  MFA_SETUP: "mfa-setup",
  NEW_PASSWORD_REQUIRED: "new-password",
};

/** Where a step of the sign-in stands; who must set up an authenticator gets its secret at once. */
async function standingOf(pool: UserPool, step: Step): Promise<SignIn> {
  if ("tokens" in step) {
    const { AccessToken = "", IdToken = "", RefreshToken = "", ExpiresIn = 0 } = step.tokens;
    const tokens = { accessToken: AccessToken, idToken: IdToken, refreshToken: RefreshToken, expiresIn: ExpiresIn };
    return { state: "signed-in", tokens };
  }
  const challenge = ours[step.challenge];
  if (!challenge) throw new Error(`the user pool asks for ${step.challenge}, which nobody can answer here`);
  if (challenge !== "mfa-setup") return { state: "challenge", challenge, session: sealSession(step.session) };
  const { secret, session } = await pool.associateAuthenticator(step.session);
  return { state: "challenge", challenge, session: sealSession(session), secret };
}

function assertCode(answer: string): void {
  if (!/^\d{6}$/.test(answer)) throw codeNotValid();
}

const answerTo: Record<Challenge, (pool: UserPool, session: Session, answer: string) => Promise<Step>> = {
  "new-password": (pool, session, answer) => pool.respond("NEW_PASSWORD_REQUIRED", session, { NEW_PASSWORD: answer }),
  "mfa-code": (pool, session, answer) => {
    assertCode(answer);
    return pool.respond("SOFTWARE_TOKEN_MFA", session, { SOFTWARE_TOKEN_MFA_CODE: answer });
  },
  "mfa-setup": async (pool, session, answer) => {
    assertCode(answer);
    return pool.respond("MFA_SETUP", await pool.verifyAuthenticator(session, answer), {});
  },
};

function answered(pool: UserPool, { challenge, session, answer }: Answer): Promise<SignIn> {
  return refusing(answerRefusals, async () =>
    standingOf(pool, await answerTo[challenge](pool, openSession(session), answer)),
  );
}

export const logIn: Verb<AuthDeps, typeof authOperations.login> = async ({ pools }, _ctx, { body }) => {
  const pool = pools[body.audience];
  if (body.step === "answer") return answered(pool, body);
  const { email, password } = body;
  return refusing(passwordRefusals, async () => standingOf(pool, await pool.signIn(email, password)));
};

import { setTimeout as sleep } from "node:timers/promises";
import type { SignIn } from "@quayside/shared/auth/contract.ts";
import { createClient } from "@quayside/shared/contract/client.ts";
import type { StaffOperation } from "@quayside/shared/contract/route-table.ts";
import { staffRoutes } from "@quayside/shared/contract/routes.generated.ts";
import { totpCode } from "../local/identity/totp.ts";
import type { StaffMember } from "../local/platform/start-identity.ts";

interface LoginAnswer {
  data?: SignIn;
  error?: { code: string; message: string };
}

async function login(origin: string, body: object): Promise<SignIn> {
  const response = await fetch(`${origin}/api/v1/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ audience: "staff", ...body }),
  });
  const { data, error } = (await response.json()) as LoginAnswer;
  if (!data) throw new SignInRefused(error?.code ?? String(response.status), error?.message ?? "");
  return data;
}

class SignInRefused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(`sign-in was refused: ${code} ${message}`);
    this.code = code;
  }
}

const codeSeconds = 30;
/** Refusals that pass: a code that was used, and a function that took too long to begin on a busy machine. */
const passing = new Set(["CODE_NOT_VALID", "503"]);
const mostSignIns = 6;

/** Signs in; waits for the next code where this one was used a moment before, by a run before or at a browser, or nobody answered. */
async function idToken(origin: string, member: StaffMember): Promise<string> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await signedIn(origin, member);
    } catch (error) {
      if (!(error instanceof SignInRefused) || !passing.has(error.code) || tried === mostSignIns) throw error;
      await sleep((codeSeconds - (Math.floor(Date.now() / 1000) % codeSeconds)) * 1000);
    }
  }
}

/** Signs in with password and authenticator and gives the id token. */
async function signedIn(origin: string, member: StaffMember): Promise<string> {
  const { email, password, totpSecret } = member;
  const first = await login(origin, { step: "password", email, password });
  const second =
    first.state === "challenge"
      ? await login(origin, {
          step: "answer",
          challenge: first.challenge,
          session: first.session,
          answer: totpCode(totpSecret, new Date()),
        })
      : first;
  if (second.state !== "signed-in") throw new Error(`sign-in asks for ${second.challenge}`);
  return second.tokens.idToken;
}

/** The typed API as a staff member uses it. Tokens last 15 minutes, so a long run signs in again. */
export function staffClient(origin: string, member: StaffMember) {
  let token: { value: Promise<string>; until: number } | undefined;
  return createClient<StaffOperation>({
    origin,
    routes: staffRoutes,
    headers: async () => {
      if (!token || token.until < Date.now())
        token = { value: idToken(origin, member), until: Date.now() + 10 * 60_000 };
      // A sign-in that failed is tried anew by the next call.
      const value = await token.value.catch((error: unknown) => {
        token = undefined;
        throw error;
      });
      return { authorization: `Bearer ${value}` };
    },
  });
}

export type StaffCall = ReturnType<typeof staffClient>;

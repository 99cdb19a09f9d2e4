import type { InitiateAuthResponse } from "@aws-sdk/client-cognito-identity-provider";
import type { IdentityContext } from "../context.ts";
import type { Pool } from "../pool.ts";
import { passwordMatches } from "../srp.ts";
import { passwordProven } from "./password-proven.ts";
import { userSigningIn, wrongPassword } from "./user-signing-in.ts";

export function signInWithPassword(
  context: IdentityContext,
  pool: Pool,
  username: string,
  password: string,
): InitiateAuthResponse {
  const user = userSigningIn(context, pool, username);
  if (!user?.password || !passwordMatches({ poolName: pool.name, userId: user.sub }, password, user.password)) {
    throw wrongPassword(context, user);
  }
  return passwordProven(context, pool, user);
}

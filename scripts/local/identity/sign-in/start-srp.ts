import { createHmac, randomBytes } from "node:crypto";
import type { InitiateAuthResponse } from "@aws-sdk/client-cognito-identity-provider";
import type { IdentityContext } from "../context.ts";
import { invalidParameter } from "../identity-error.ts";
import type { Pool } from "../pool.ts";
import { isSafeClientKey, newServerEphemeral, type PasswordVerifier } from "../srp.ts";
import { openSession } from "../store/auth-sessions.ts";
import { userSigningIn } from "./user-signing-in.ts";

interface SrpUser extends PasswordVerifier {
  sub: string;
  known: boolean;
}

/** Always the same salt and id for the same unknown name, as a real user would have. */
function imaginedUser(pool: Pool, username: string): SrpUser {
  const digest = (purpose: string) =>
    createHmac("sha256", pool.keys.secret).update(`${purpose}:${username.toLowerCase()}`).digest("hex");
  const id = digest("sub");
  const sub = [id.slice(0, 8), id.slice(8, 12), `4${id.slice(13, 16)}`, `a${id.slice(17, 20)}`, id.slice(20, 32)];
  return { sub: sub.join("-"), known: false, salt: digest("salt").slice(0, 32), verifier: digest("verifier") };
}

/** First step of SRP-6a: answers the client's A with salt and B, whether or not the user exists. */
export function startSrp(
  context: IdentityContext,
  pool: Pool,
  username: string,
  clientKey: string,
): InitiateAuthResponse {
  if (!isSafeClientKey(clientKey)) throw invalidParameter("SRP_A is not a valid public value.");
  const user = userSigningIn(context, pool, username);
  const peer = user?.password ? { ...user.password, sub: user.sub, known: true } : imaginedUser(pool, username);
  const server = newServerEphemeral(peer.verifier);
  const secretBlock = randomBytes(64).toString("base64");
  const { sub, known, verifier } = peer;
  const state = { poolId: pool.id, sub, known, verifier, server, clientKey, secretBlock };
  return {
    ChallengeName: "PASSWORD_VERIFIER",
    Session: openSession(context, { challenge: "PASSWORD_VERIFIER", ...state }),
    ChallengeParameters: {
      SALT: peer.salt,
      SRP_B: server.publicKey,
      SECRET_BLOCK: secretBlock,
      USER_ID_FOR_SRP: sub,
      USERNAME: sub,
    },
  };
}

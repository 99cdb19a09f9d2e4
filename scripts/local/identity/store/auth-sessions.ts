import { randomBytes } from "node:crypto";
import type { IdentityContext } from "../context.ts";
import { IdentityError } from "../identity-error.ts";
import type { ServerEphemeral } from "../srp.ts";

export type AuthSession = { poolId: string; sub: string } & (
  | {
      challenge: "PASSWORD_VERIFIER";
      known: boolean;
      verifier: string;
      server: ServerEphemeral;
      clientKey: string;
      secretBlock: string;
    }
  | { challenge: "NEW_PASSWORD_REQUIRED" }
  | { challenge: "SOFTWARE_TOKEN_MFA" }
  | { challenge: "MFA_SETUP"; secret: string | null; verifiedStep: number | null }
);

export type Challenge = AuthSession["challenge"];
export type SessionOf<Name extends Challenge> = Extract<AuthSession, { challenge: Name }>;

const LIFETIME_MS = 3 * 60 * 1000;
const KEPT_AFTER_EXPIRY_MS = 60 * 60 * 1000;

/** Stores the state of a sign-in under way and returns its one-time handle, valid for three minutes. */
export function openSession(context: IdentityContext, session: AuthSession): string {
  const now = context.clock().getTime();
  const id = randomBytes(48).toString("base64url");
  context.db.prepare("DELETE FROM auth_sessions WHERE expires_at < ?").run(now - KEPT_AFTER_EXPIRY_MS);
  context.db
    .prepare("INSERT INTO auth_sessions (id, expires_at, record) VALUES (?, ?, ?)")
    .run(id, now + LIFETIME_MS, JSON.stringify(session));
  return id;
}

/** The session, if it is one of that challenge; it stays open, so a mistyped code can be corrected. */
export function readSession<Name extends Challenge>(
  context: IdentityContext,
  id: string,
  challenge: Name,
): SessionOf<Name> {
  const row = context.db.prepare("SELECT expires_at, record FROM auth_sessions WHERE id = ?").get(id);
  const session: AuthSession | null = row ? JSON.parse(String(row.record)) : null;
  if (!row || session?.challenge !== challenge) {
    throw new IdentityError("NotAuthorizedException", "Invalid session for the user.");
  }
  if (Number(row.expires_at) <= context.clock().getTime()) {
    throw new IdentityError("NotAuthorizedException", "Invalid session for the user, session is expired.");
  }
  return session as SessionOf<Name>;
}

/** Takes the session away; of two that answer at once only one gets past this. */
export function spendSession(context: IdentityContext, id: string): void {
  if (context.db.prepare("DELETE FROM auth_sessions WHERE id = ?").run(id).changes !== 1) {
    throw new IdentityError("NotAuthorizedException", "Invalid session for the user.");
  }
}

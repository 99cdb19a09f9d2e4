import { sessionExpired } from "./refusal.ts";
import type { Session } from "./user-pool.ts";

/** What a client holds of a half-finished sign-in: opaque to it, with the user's own name in the pool. */
export function sealSession({ username, id }: Session): string {
  return `${Buffer.from(username).toString("base64url")}.${id}`;
}

export function openSession(sealed: string): Session {
  const dot = sealed.indexOf(".");
  const id = sealed.slice(dot + 1);
  if (dot < 1 || id === "") throw sessionExpired();
  return { username: Buffer.from(sealed.slice(0, dot), "base64url").toString("utf8"), id };
}

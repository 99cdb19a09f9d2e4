import * as z from "zod";
import { operation } from "../contract/operation.ts";

const audience = z.enum(["customer", "staff"]).default("customer");

export const Tokens = z.object({
  accessToken: z.string(),
  idToken: z.string(),
  refreshToken: z.string(),
  /** Seconds until the access token ends. */
  expiresIn: z.int(),
});

/** Either tokens, or the next thing to prove. */
export const SignIn = z.discriminatedUnion("state", [
  z.object({ state: z.literal("signed-in"), tokens: Tokens }),
  z.object({
    state: z.literal("challenge"),
    challenge: z.enum(["mfa-code", "mfa-setup", "new-password"]),
    /** Send it back with the answer; single use, three minutes. */
    session: z.string(),
    /** For `mfa-setup`: the secret to enter in an authenticator. */
    secret: z.string().optional(),
  }),
]);
export type SignIn = z.output<typeof SignIn>;

/** Sign-in for API clients, in front of the user pool; the apps themselves use Amplify. */
export const authOperations = {
  login: operation({
    id: "auth.login",
    method: "POST",
    path: "/api/v1/auth/login",
    access: "public",
    summary: "Sign in with e-mail and password, or answer a challenge",
    body: z.discriminatedUnion("step", [
      z.object({
        step: z.literal("password"),
        audience,
        email: z.email().max(254),
        password: z.string().min(1).max(256),
      }),
      z.object({
        step: z.literal("answer"),
        audience,
        challenge: z.enum(["mfa-code", "mfa-setup", "new-password"]),
        session: z.string().max(4000),
        answer: z.string().min(1).max(256),
      }),
    ]),
    output: SignIn,
    idempotency: "natural",
    errors: [
      "CREDENTIALS_NOT_VALID",
      "CODE_NOT_VALID",
      "PASSWORD_NOT_ACCEPTED",
      "SESSION_EXPIRED",
      "TOO_MANY_ATTEMPTS",
    ],
  }),
  refresh: operation({
    id: "auth.refresh-token",
    method: "POST",
    path: "/api/v1/auth/refresh-token",
    access: "public",
    summary: "New access and id tokens for a refresh token",
    body: z.object({ audience, refreshToken: z.string().min(1).max(4000) }),
    output: Tokens.omit({ refreshToken: true }),
    idempotency: "natural",
    errors: ["SESSION_EXPIRED"],
  }),
  logout: operation({
    id: "auth.logout",
    method: "POST",
    path: "/api/v1/auth/logout",
    access: "public",
    summary: "End the session behind a refresh token",
    body: z.object({ audience, refreshToken: z.string().min(1).max(4000) }),
    output: z.object({ signedOut: z.literal(true) }),
    idempotency: "natural",
  }),
};

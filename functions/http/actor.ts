import { type Actor, permissionsOf } from "@quayside/shared/access.ts";
import type { Access } from "@quayside/shared/contract/operation.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { APIGatewayProxyEventV2 } from "aws-lambda";

/** Claims of a verified token. API Gateway gives every claim as text. */
export type Claims = Record<string, unknown>;

/** Verifies a customer's token where the route takes guests too, so that the gateway could not. */
export type VerifyCustomer = (token: string) => Promise<Claims>;

type Event = APIGatewayProxyEventV2;

/** The JWT authorizer writes an array claim as `[a b]`; a verified token still has the array. */
export function groupsOf(claim: unknown): string[] {
  if (Array.isArray(claim)) return claim.map(String);
  const text = String(claim ?? "").trim();
  return text
    .replace(/^\[|\]$/g, "")
    .split(/[\s,]+/)
    .filter(Boolean);
}

function gatewayClaims(event: Event): Claims | undefined {
  const context = event.requestContext as { authorizer?: { jwt?: { claims?: Claims } } };
  return context.authorizer?.jwt?.claims;
}

function text(claims: Claims, name: string): string {
  const value = claims[name];
  if (value === undefined || value === "") throw unauthenticated();
  return String(value);
}

/** The customer who is signed in, where the route lets nobody else in. */
export function signedIn(actor: Actor): Extract<Actor, { kind: "customer" }> {
  if (actor.kind !== "customer") throw unauthenticated();
  return actor;
}

function unauthenticated(): AppError {
  return new AppError("unauthenticated", "SIGN_IN_REQUIRED", "Sign in to do this.");
}

function customer(claims: Claims): Actor {
  return {
    kind: "customer",
    accountId: text(claims, "sub"),
    email: text(claims, "email"),
    // The gateway writes every claim as text.
    emailVerified: String(claims.email_verified) === "true",
  };
}

function staff(claims: Claims): Actor {
  return {
    kind: "staff",
    staffId: text(claims, "sub"),
    email: text(claims, "email"),
    permissions: permissionsOf(groupsOf(claims["cognito:groups"])),
    signedInAt: Number(text(claims, "auth_time")),
  };
}

async function shopper(event: Event, verify: VerifyCustomer | undefined): Promise<Actor> {
  const token = /^Bearer (.+)$/i.exec(event.headers.authorization ?? "")?.[1];
  if (!token) return { kind: "guest" };
  if (!verify) throw unauthenticated();
  try {
    return customer(await verify(token));
  } catch (error) {
    throw new AppError("unauthenticated", "TOKEN_NOT_VALID", "Your sign-in has ended. Sign in again.", {}, error);
  }
}

/** Who makes the request, by the route's access. Staff and customer routes were verified by the gateway's authorizer. */
export async function actorOf(event: Event, access: Access, verify?: VerifyCustomer): Promise<Actor> {
  if (access === "public") return { kind: "guest" };
  if (access === "webhook") return { kind: "provider", name: "unverified" };
  if (access === "shopper") return shopper(event, verify);
  const claims = gatewayClaims(event);
  if (!claims) throw unauthenticated();
  return access === "customer" ? customer(claims) : staff(claims);
}

import { randomUUID } from "node:crypto";
import type { IdentityContext } from "./context.ts";
import { assertPasswordPolicy } from "./password-policy.ts";
import { poolById } from "./pool.ts";
import { makeVerifier } from "./srp.ts";
import { findUser, insertUser } from "./store/users.ts";
import { newUser } from "./user.ts";

export interface SeedUser {
  poolId: string;
  email: string;
  password: string;
  groups: readonly string[];
  /** A UUID; made up when left out. */
  sub?: string;
  /** Base32; with it the user signs in with TOTP from the start. */
  totpSecret?: string;
  attributes?: Readonly<Record<string, string>>;
}

/** Creates a confirmed user and returns the sub; one who is already there stays as they are. */
export function seedUser(context: IdentityContext, seed: SeedUser): string {
  const pool = poolById(context.pools, seed.poolId);
  const present = findUser(context.db, pool.id, seed.email);
  if (present) return present.sub;
  const unknown = seed.groups.filter((group) => !pool.groups.includes(group));
  if (unknown.length > 0) throw new Error(`Pool ${pool.id} has no group ${unknown.join(", ")}`);
  assertPasswordPolicy(pool.passwordPolicy, seed.password);
  const sub = seed.sub ?? randomUUID();
  const attributes = { ...seed.attributes, email: seed.email, email_verified: "true" };
  insertUser(context.db, {
    ...newUser(pool.id, sub, attributes, context.clock()),
    status: "CONFIRMED",
    groups: seed.groups,
    password: makeVerifier({ poolName: pool.name, userId: sub }, seed.password),
    softwareToken: seed.totpSecret ? { secret: seed.totpSecret, enabled: true, preferred: true, lastStep: 0 } : null,
  });
  return sub;
}

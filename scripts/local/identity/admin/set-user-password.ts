import * as z from "zod";
import { NO_FAILURES } from "../lockout.ts";
import { adminOperation } from "../operation.ts";
import { assertPasswordPolicy } from "../password-policy.ts";
import { type Pool, poolById } from "../pool.ts";
import { makeVerifier } from "../srp.ts";
import { requireUser, updateUser } from "../store/users.ts";
import type { User } from "../user.ts";

const TEMPORARY_DAYS = 7;

export function permanentPassword(pool: Pool, user: User, password: string): Partial<User> {
  const verifier = makeVerifier({ poolName: pool.name, userId: user.sub }, password);
  return { password: verifier, status: "CONFIRMED", temporaryPasswordExpiresAt: null, failures: NO_FAILURES };
}

export function temporaryPassword(pool: Pool, user: User, password: string, at: Date): Partial<User> {
  return {
    ...permanentPassword(pool, user, password),
    status: "FORCE_CHANGE_PASSWORD",
    temporaryPasswordExpiresAt: at.getTime() + TEMPORARY_DAYS * 24 * 60 * 60 * 1000,
  };
}

const Input = z.object({
  UserPoolId: z.string(),
  Username: z.string(),
  Password: z.string().max(256),
  Permanent: z.boolean().default(false),
});

export const AdminSetUserPassword = adminOperation(Input, (context, input) => {
  const pool = poolById(context.pools, input.UserPoolId);
  const user = requireUser(context.db, pool.id, input.Username);
  assertPasswordPolicy(pool.passwordPolicy, input.Password);
  const changes = input.Permanent
    ? permanentPassword(pool, user, input.Password)
    : temporaryPassword(pool, user, input.Password, context.clock());
  updateUser(context, user, changes);
  return {};
});

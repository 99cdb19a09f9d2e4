import * as z from "zod";
import type { IdentityContext } from "../context.ts";
import { poolById } from "../pool.ts";
import { requireUser } from "../store/users.ts";
import type { User } from "../user.ts";

export const UserOfPool = z.object({ UserPoolId: z.string(), Username: z.string() });
export type UserOfPool = z.output<typeof UserOfPool>;

export function userOfPool(context: IdentityContext, reference: UserOfPool): User {
  return requireUser(context.db, poolById(context.pools, reference.UserPoolId).id, reference.Username);
}

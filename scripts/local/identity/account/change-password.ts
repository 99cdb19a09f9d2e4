import * as z from "zod";
import { clientOperation } from "../operation.ts";
import { assertPasswordPolicy } from "../password-policy.ts";
import { assertNotLocked, wrongPassword } from "../sign-in/user-signing-in.ts";
import { makeVerifier, passwordMatches } from "../srp.ts";
import { updateUser } from "../store/users.ts";
import { authenticate } from "../tokens/authenticate.ts";

const Input = z.object({
  AccessToken: z.string(),
  PreviousPassword: z.string().max(256),
  ProposedPassword: z.string().max(256),
});

export const ChangePassword = clientOperation(Input, (context, input) => {
  const { pool, user } = authenticate(context, input.AccessToken);
  const identity = { poolName: pool.name, userId: user.sub };
  assertNotLocked(context, user);
  if (!user.password || !passwordMatches(identity, input.PreviousPassword, user.password)) {
    throw wrongPassword(context, user);
  }
  assertPasswordPolicy(pool.passwordPolicy, input.ProposedPassword);
  updateUser(context, user, { password: makeVerifier(identity, input.ProposedPassword) });
  return {};
});

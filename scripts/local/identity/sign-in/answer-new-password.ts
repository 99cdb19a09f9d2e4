import * as z from "zod";
import { parseAttributes } from "../attributes.ts";
import { userDisabled } from "../identity-error.ts";
import { assertPasswordPolicy } from "../password-policy.ts";
import { makeVerifier } from "../srp.ts";
import { spendSession } from "../store/auth-sessions.ts";
import { updateUser } from "../store/users.ts";
import { challengeAnswer, challengedUser } from "./challenge-answer.ts";
import { secondFactor } from "./password-proven.ts";

const Responses = z.looseObject({ USERNAME: z.string(), NEW_PASSWORD: z.string().max(256) });
const PREFIX = "userAttributes.";

function givenAttributes(responses: z.output<typeof Responses>): Record<string, string> {
  const list = Object.entries(responses)
    .filter(([name]) => name.startsWith(PREFIX) && name !== `${PREFIX}email`)
    .map(([name, value]) => ({ Name: name.slice(PREFIX.length), Value: String(value) }));
  return parseAttributes(list, "user");
}

/** Replaces a temporary password; a refused one may be corrected in the same session. */
export const answerNewPassword = challengeAnswer(Responses, (context, pool, sessionId, responses) => {
  const { user } = challengedUser(context, pool, sessionId, "NEW_PASSWORD_REQUIRED", responses.USERNAME);
  if (!user.enabled) throw userDisabled();
  assertPasswordPolicy(pool.passwordPolicy, responses.NEW_PASSWORD);
  const attributes = { ...user.attributes, ...givenAttributes(responses) };
  spendSession(context, sessionId);
  const changed = updateUser(context, user, {
    status: "CONFIRMED",
    attributes,
    password: makeVerifier({ poolName: pool.name, userId: user.sub }, responses.NEW_PASSWORD),
    temporaryPasswordExpiresAt: null,
  });
  return secondFactor(context, pool, changed);
});

import { expect, it } from "vitest";
import { problemOf } from "./problem.ts";

const refusal = (name: string, message: string) => Object.assign(new Error(message), { name });

it.each([
  ["NotAuthorizedException", "Incorrect username or password.", /do not belong together/, false],
  ["NotAuthorizedException", "Password attempts exceeded", /too many attempts/, false],
  ["NotAuthorizedException", "Invalid session for the user, session is expired.", /three minutes/, true],
  ["NotAuthorizedException", "User is disabled.", /switched off/, false],
  ["ExpiredCodeException", "Your software token has already been used once.", /Wait for the next one/, false],
  [
    "InvalidPasswordException",
    "Password did not conform with policy: Password not long enough",
    /^Password not long enough$/,
    false,
  ],
  ["SomethingNew", "internal detail", /did not work/, false],
])("%s, %s", (name, message, expected, startOver) => {
  const problem = problemOf(refusal(name, message));
  expect(problem.message).toMatch(expected);
  expect(problem.startOver).toBe(startOver);
});

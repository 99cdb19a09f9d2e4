import { AppError } from "@quayside/shared/kernel/errors.ts";
import { expect, it } from "vitest";
import { problemOf } from "./problem.ts";

function named(name: string, message = ""): Error {
  return Object.assign(new Error(message), { name });
}

it.each([
  [named("NotAuthorizedException", "Incorrect username or password."), /do not belong together/],
  [named("UserNotFoundException"), /do not belong together/],
  [named("NotAuthorizedException", "Password attempts exceeded"), /too many attempts/],
  [named("NotAuthorizedException", "Invalid session for the user, session is expired."), /three minutes/],
  [
    named("InvalidPasswordException", "Password did not conform with policy: Password not long enough"),
    /^Password not long/,
  ],
  [named("CodeMismatchException"), /code is not right/],
  [named("SomethingElse", "internal detail"), /^That did not work/],
  [new AppError("conflict", "CUSTOMER_HAS_OPEN_ORDERS", "There are orders on their way."), /orders on their way/],
])("says what %s means", (error, words) => {
  expect(problemOf(error)).toMatch(words);
});

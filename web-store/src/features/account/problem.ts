import { isAppError } from "@quayside/shared/kernel/errors.ts";

const wrongPair = "That e-mail and password do not belong together. Check both and try again.";
const wrongCode = "That code is not right. Check it and try again.";
const tooMany = "There were too many attempts. Wait a few minutes and try again.";

/** What the user pool's refusals mean to a shopper: what happened and what to do. */
const told: Record<string, string> = {
  NotAuthorizedException: wrongPair,
  UserNotFoundException: wrongPair,
  CodeMismatchException: wrongCode,
  EnableSoftwareTokenMFAException: wrongCode,
  ExpiredCodeException: "That code is too old or was used already. Ask for a new one.",
  UsernameExistsException: "There is an account with this e-mail already. Sign in, or set a new password.",
  AliasExistsException: "There is an account with this e-mail already.",
  LimitExceededException: tooMany,
  TooManyRequestsException: tooMany,
  TooManyFailedAttemptsException: tooMany,
  NetworkError: "We cannot reach the sign-in. Check your connection and try again.",
};

/** The pool's own words about a password name what is missing, in English. */
function passwordRule(message: string): string {
  return message.replace(/^Password did not conform with policy: /, "");
}

export function problemOf(error: unknown): string {
  if (isAppError(error)) return error.message;
  const { name = "", message = "" } = error instanceof Error ? error : {};
  if (name === "NotAuthorizedException" && /attempts exceeded/i.test(message)) return tooMany;
  if (name === "NotAuthorizedException" && /session/i.test(message))
    return "This took longer than three minutes. Enter your password again.";
  // The payment provider's words are for the shopper.
  if (name === "CardNotKept" && message) return message;
  if (name === "InvalidPasswordException") return passwordRule(message);
  return told[name] ?? "That did not work. Please try again in a moment.";
}

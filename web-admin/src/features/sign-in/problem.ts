/** What the user pool's refusals mean to the person signing in: what happened and what to do. */
const told: Record<string, string> = {
  NotAuthorizedException: "That e-mail and password do not belong together. Check both and try again.",
  UserNotFoundException: "That e-mail and password do not belong together. Check both and try again.",
  CodeMismatchException: "That code is not right. Enter the one your authenticator shows now.",
  EnableSoftwareTokenMFAException: "That code is not right. Enter the one your authenticator shows now.",
  ExpiredCodeException: "That code was used already or is too old. Wait for the next one.",
  LimitExceededException: "There were too many attempts. Wait a few minutes and try again.",
  TooManyRequestsException: "There were too many attempts. Wait a few minutes and try again.",
  TooManyFailedAttemptsException: "There were too many attempts. Wait a few minutes and try again.",
  UserNotConfirmedException: "This account is not active yet. Ask an administrator.",
  NetworkError: "The sign-in service cannot be reached. Check your connection and try again.",
};

const sessionOver = /session/i;
const tooMany = /attempts exceeded/i;
const disabled = /disabled/i;

export interface Problem {
  message: string;
  /** The sign-in must begin again: its three minutes are over. */
  startOver: boolean;
}

export function problemOf(error: unknown): Problem {
  const { name = "", message = "" } = error instanceof Error ? error : {};
  if (name === "NotAuthorizedException" && sessionOver.test(message))
    return { message: "This took longer than three minutes. Enter your password again.", startOver: true };
  if (name === "NotAuthorizedException" && tooMany.test(message))
    return { message: told.LimitExceededException ?? message, startOver: false };
  if (name === "NotAuthorizedException" && disabled.test(message))
    return { message: "This account is switched off. Ask an administrator.", startOver: false };
  if (name === "InvalidPasswordException")
    return { message: message.replace(/^Password did not conform with policy: /, ""), startOver: false };
  return { message: told[name] ?? "The sign-in did not work. Try again in a moment.", startOver: false };
}

import { AppError } from "@quayside/shared/kernel/errors.ts";

/** What is told of each step's refusals, by the names Cognito gives them. */
type Refusals = Record<string, (message: string) => AppError>;

/** One answer for an unknown address, a wrong password and an account that may not sign in: none is told from another. */
export function credentialsNotValid(): AppError {
  return new AppError("unauthenticated", "CREDENTIALS_NOT_VALID", "The e-mail address or the password is not right.");
}

export function codeNotValid(): AppError {
  return new AppError("unprocessable", "CODE_NOT_VALID", "This code is not right, or was used before.", {
    field: "answer",
    reason: "must be the code your authenticator shows now",
  });
}

export function sessionExpired(): AppError {
  return new AppError("unauthenticated", "SESSION_EXPIRED", "This sign-in has ended. Start again.");
}

function tooManyAttempts(): AppError {
  return new AppError("too-many", "TOO_MANY_ATTEMPTS", "Too many attempts. Wait a moment.", { retryAfter: 30 });
}

function passwordNotAccepted(message: string): AppError {
  const reason = message.replace(/^Password did not conform with policy: /, "");
  return new AppError("unprocessable", "PASSWORD_NOT_ACCEPTED", "This password cannot be used.", {
    field: "answer",
    reason,
  });
}

const always: Refusals = {
  TooManyRequestsException: tooManyAttempts,
  LimitExceededException: tooManyAttempts,
};

export const passwordRefusals: Refusals = {
  ...always,
  NotAuthorizedException: credentialsNotValid,
  UserNotFoundException: credentialsNotValid,
  UserNotConfirmedException: credentialsNotValid,
  PasswordResetRequiredException: credentialsNotValid,
  InvalidParameterException: credentialsNotValid,
};

export const answerRefusals: Refusals = {
  ...always,
  CodeMismatchException: codeNotValid,
  EnableSoftwareTokenMFAException: codeNotValid,
  ExpiredCodeException: codeNotValid,
  InvalidPasswordException: passwordNotAccepted,
  PasswordHistoryPolicyViolationException: passwordNotAccepted,
  NotAuthorizedException: sessionExpired,
  UserNotFoundException: sessionExpired,
  InvalidParameterException: sessionExpired,
  SoftwareTokenMFANotFoundException: sessionExpired,
};

export const refreshRefusals: Refusals = {
  ...always,
  NotAuthorizedException: sessionExpired,
  UserNotFoundException: sessionExpired,
  InvalidParameterException: sessionExpired,
};

/** Runs a step and tells its refusals as ours; whatever else goes wrong is a fault. */
export async function refusing<T>(refusals: Refusals, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const { name, message } = error as Error;
    throw refusals[name]?.(message) ?? error;
  }
}

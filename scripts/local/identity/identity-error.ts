export type IdentityErrorName =
  | "AliasExistsException"
  | "CodeDeliveryFailureException"
  | "CodeMismatchException"
  | "EnableSoftwareTokenMFAException"
  | "ExpiredCodeException"
  | "InternalErrorException"
  | "InvalidParameterException"
  | "InvalidPasswordException"
  | "LimitExceededException"
  | "MissingAuthenticationTokenException"
  | "NotAuthorizedException"
  | "PasswordResetRequiredException"
  | "ResourceNotFoundException"
  | "SerializationException"
  | "SoftwareTokenMFANotFoundException"
  | "UnknownOperationException"
  | "UnsupportedUserStateException"
  | "UserNotConfirmedException"
  | "UserNotFoundException"
  | "UsernameExistsException";

/** An error as Cognito names it; `name` travels in `x-amzn-errortype` and `__type`. */
export class IdentityError extends Error {
  constructor(name: IdentityErrorName, message: string) {
    super(message);
    this.name = name;
  }
}

export function incorrectCredentials(): IdentityError {
  return new IdentityError("NotAuthorizedException", "Incorrect username or password.");
}

export function userNotFound(): IdentityError {
  return new IdentityError("UserNotFoundException", "User does not exist.");
}

export function userDisabled(): IdentityError {
  return new IdentityError("NotAuthorizedException", "User is disabled.");
}

export function invalidParameter(message: string): IdentityError {
  return new IdentityError("InvalidParameterException", message);
}

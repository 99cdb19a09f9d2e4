/** What went wrong, as the transport must tell it. Each kind has one HTTP status. */
export const statusOfKind = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  gone: 410,
  unprocessable: 422,
  "too-many": 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorKind = keyof typeof statusOfKind;

/** One reason per field, in the order found; `field` is a path such as `lines.0.quantity`. */
export interface FieldIssue {
  field: string;
  reason: string;
}

export interface ErrorDetails {
  field?: string;
  reason?: string;
  issues?: FieldIssue[];
  /** Seconds to wait before the same request makes sense again. */
  retryAfter?: number;
  [name: string]: unknown;
}

/** The only error that crosses a seam. `code` is stable, SCREAMING_SNAKE and public; `message` is for people. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly details: ErrorDetails;

  constructor(kind: ErrorKind, code: string, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, { cause });
    this.name = "AppError";
    this.kind = kind;
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return statusOfKind[this.kind];
  }
}

export function notFound(what: string, id: string): AppError {
  return new AppError("not-found", `${what.toUpperCase().replaceAll(" ", "_")}_NOT_FOUND`, `No such ${what}.`, { id });
}

export function isAppError(error: unknown, code?: string): error is AppError {
  return error instanceof AppError && (code === undefined || error.code === code);
}

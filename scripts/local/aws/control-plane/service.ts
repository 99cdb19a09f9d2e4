/** One request to an AWS service, its protocol peeled off. */
export interface ServiceCall {
  method: string;
  /** Without query. */
  path: string;
  query: URLSearchParams;
  /** After the dot of `x-amz-target`. */
  operation: string;
  /** JSON, or the form of the older query protocol. */
  input: Record<string, unknown>;
}

export interface ServiceAnswer {
  status?: number;
  type?: string;
  body: string;
}

/** The services of one endpoint are told apart by target or path; each says whether the call is its own. */
export interface Service {
  owns(call: ServiceCall & { target: string }): boolean;
  answer(call: ServiceCall): ServiceAnswer | Promise<ServiceAnswer>;
}

/** What AWS answers instead, `name` being the exception that its SDK throws. */
export class ServiceError extends Error {
  readonly status: number;

  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

export function json(body: object): ServiceAnswer {
  return { body: JSON.stringify(body) };
}

export function unknownOperation(operation: string): ServiceError {
  return new ServiceError("UnknownOperationException", `${operation} is not played on this machine.`);
}

/** A function threw, crashed or ran out of time; `type` is what Lambda calls it. */
export class FunctionError extends Error {
  readonly type: string;

  constructor(functionName: string, type: string, message: string) {
    super(`${functionName}: ${type}: ${message}`);
    this.name = "FunctionError";
    this.type = type;
  }
}

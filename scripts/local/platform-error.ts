/** Something on this machine keeps the platform from running: what is wrong, and what to do about it. */
export class PlatformError extends Error {
  readonly remedy: string;

  constructor(problem: string, remedy: string) {
    super(problem);
    this.name = "PlatformError";
    this.remedy = remedy;
  }
}

import { PlatformError } from "../platform-error.ts";

/** Stops in good order on Ctrl+C or `kill`, and at once on the second. */
export function stopOnSignals(stop: () => Promise<void>, log: (line: string) => void): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, async () => {
      if (stopping) process.exit(1);
      stopping = true;
      log("Stopping …");
      await stop();
      process.exit(0);
    });
}

/** Says in two lines what is wrong and what to do; anything unexpected comes with its stack. */
export function sayAndExit(error: unknown): never {
  if (error instanceof PlatformError) console.error(`${error.message}\n${error.remedy}`);
  else console.error(error);
  process.exit(1);
}

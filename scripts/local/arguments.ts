import { parseArgs } from "node:util";
import { Day } from "@quayside/shared/kernel/day.ts";
import { PlatformError } from "./platform-error.ts";

export interface PlatformArguments {
  port: number;
  dataDir: string;
}

export const defaultPort = 4000;

/** Reads `--port N` and `--data FOLDER`; anything else is refused by name. */
export function platformArguments(args: readonly string[]): PlatformArguments {
  const options = {
    port: { type: "string", default: String(defaultPort) },
    data: { type: "string", default: ".local" },
  } as const;
  const { values } = parse(() => parseArgs({ args: [...args], options }));
  return { port: portOf(values.port), dataDir: values.data };
}

export function portOf(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_000)
    throw new PlatformError(`--port ${value} is not a port.`, "Give a number from 1024 to 65000, such as --port 5000.");
  return port;
}

/** `--day`, where it is given. */
export function dayArgument(value: string | undefined): Day | undefined {
  if (value === undefined || Day.safeParse(value).success) return value;
  throw new PlatformError(`--day ${value} is not a day.`, "Give one such as --day 2026-11-28.");
}

function parse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new PlatformError((error as Error).message, "Known are --port N and --data FOLDER.");
  }
}

/** Ends the process with two plain lines when the machine is in the way; anything else is a defect and shows itself. */
export async function orSayWhy(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    console.error(error.message);
    console.error(error.remedy);
    process.exit(1);
  }
}

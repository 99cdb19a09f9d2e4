import { Logger } from "@aws-lambda-powertools/logger";
import type { LogLevel } from "@aws-lambda-powertools/logger/types";
import { env } from "./env.ts";

export function createLogger(service: string): Logger {
  return new Logger({ serviceName: service, logLevel: env.logLevel as LogLevel });
}
export type { Logger };

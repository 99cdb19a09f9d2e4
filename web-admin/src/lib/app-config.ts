import { assertOnThisMachine } from "@quayside/shared/client/user-pool.ts";
import * as z from "zod";

/** What one build must learn of the deployment that serves it: `/app-config.json`. */
export const AppConfig = z.object({
  region: z.string().min(1),
  staffPool: z.object({
    /** `<region>_<name>`. */
    userPoolId: z.string().regex(/^[a-z0-9-]+_\w+$/),
    clientId: z.string().min(1),
    /** Where the stand-in of the user pool listens. On one machine only; AWS has its own. */
    endpoint: z.url().optional(),
  }),
  /** Where shoppers go, for links from a product to its page. */
  storeOrigin: z.url(),
});
export type AppConfig = z.output<typeof AppConfig>;

/** Refuses a sign-in endpoint of its own anywhere but on this machine. */
export function parseConfig(json: unknown, pageHost: string): AppConfig {
  const config = AppConfig.parse(json);
  assertOnThisMachine(config.staffPool.endpoint, pageHost);
  return config;
}

export async function loadConfig(): Promise<AppConfig> {
  const response = await fetch("/app-config.json", { cache: "no-cache" });
  if (!response.ok) throw new Error(`/app-config.json answered ${response.status}`);
  return parseConfig(await response.json(), location.hostname);
}

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

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Refuses a sign-in endpoint of its own on any page that is not itself on this machine: passwords would go there.
 */
export function parseConfig(json: unknown, pageHost: string): AppConfig {
  const config = AppConfig.parse(json);
  const { endpoint } = config.staffPool;
  if (endpoint && !(loopback.test(pageHost) && loopback.test(new URL(endpoint).hostname)))
    throw new Error("A sign-in endpoint may only be set, and may only be, on this machine itself.");
  return config;
}

export async function loadConfig(): Promise<AppConfig> {
  const response = await fetch("/app-config.json", { cache: "no-cache" });
  if (!response.ok) throw new Error(`/app-config.json answered ${response.status}`);
  return parseConfig(await response.json(), location.hostname);
}

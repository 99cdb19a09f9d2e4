import { kept } from "./kept.ts";

/** That somebody signed in on this browser; the tokens themselves are with the user pool's library, loaded when needed. */
export const signedInAs = kept<{ email: string }>("quayside.account");

/** What only its owner may see or change: everything else is asked for without a name. */
const ownPaths = /^\/api\/v1\/(account|carts|order-status)\b/;

/** The sign-in as a header. One that is over is forgotten, and the shopper is a guest again. */
export async function bearerFor(path: string): Promise<Record<string, string>> {
  if (!signedInAs.read() || !ownPaths.test(path)) return {};
  const { idToken } = await import("./customer-pool.ts");
  const token = await idToken();
  if (token) return { authorization: `Bearer ${token}` };
  signedInAs.write(undefined);
  return {};
}

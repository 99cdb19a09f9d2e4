import { env } from "@quayside/functions/platform/env.ts";
import { rosterWrite, storedRoster } from "@quayside/functions/staff/store.ts";
import type { Example } from "./example.ts";
import type { Request } from "./world/call.ts";
import { shopperSignIn } from "./world/sign-in.ts";

const refreshToken: Example = async ({ deps }) => {
  const step = await deps.pools?.customer.signIn(shopperSignIn.email, shopperSignIn.password);
  const tokens = step && "tokens" in step ? step.tokens : undefined;
  return { body: { audience: "customer", refreshToken: tokens?.RefreshToken } };
};

let members = 0;

/** Somebody who was invited, and may do nothing yet. */
const member =
  (more: Request = {}): Example =>
  async ({ deps }) => {
    members += 1;
    const user = await deps.staffPool?.invite(`member-${members}@example.com`, "Grace Hopper");
    return { params: { staffId: user?.id ?? "" }, ...more };
  };

export const staffExamples: Record<string, Example> = {
  "staff.get": member(),
  "staff.invite": async ({ table, catalogue }) => {
    members += 1;
    const { version } = await storedRoster(table.db, env.storeId);
    if (version === 0) await catalogue.write(rosterWrite(env.storeId, { version: 1, members: [] }));
    return { body: { email: `invited-${members}@example.com`, name: "Mary", roles: ["content"], modules: [] } };
  },
  "staff.update": member({ body: { version: 0, name: "Grace", roles: ["analyst"], modules: ["orders"] } }),
  "staff.disable": member(),
  "staff.enable": member(),
  "staff.resend-invitation": member(),
  "staff.reset-second-factor": member(),
  "staff.sign-out": member(),

  "auth.login": async () => ({ body: { step: "password", audience: "customer", ...shopperSignIn } }),
  "auth.refresh-token": refreshToken,
  "auth.logout": refreshToken,
};

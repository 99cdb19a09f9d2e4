import { systemClock } from "@quayside/functions/platform/clock.ts";
import type { Inbox } from "../aws/inbox/inbox.ts";
import type { Authenticator } from "../aws/inbox/inbox-routes.ts";
import { listen } from "../aws/listen.ts";
import { createIdentity, type Identity } from "../identity/server.ts";
import { totpCode } from "../identity/totp.ts";
import { issuerOf, localPools } from "./pools.ts";

/** Somebody of the staff pool who is there from the start. */
export interface StaffMember {
  /** As the inbox page labels the codes. */
  label: string;
  email: string;
  password: string;
  groups: readonly string[];
  /** Base32. */
  totpSecret: string;
}

export interface IdentityServer {
  identity: Identity;
  endpoint: string;
  stop(): Promise<void>;
}

const from = "Quayside accounts <accounts@quayside.example>";

/** The codes of these people, as their phones would show them. */
export function authenticatorsOf(staff: readonly StaffMember[]): Authenticator[] {
  return staff.map(({ label, totpSecret }) => ({ label, code: () => totpCode(totpSecret, systemClock.now()) }));
}

/** The two user pools; codes and invitations go to the inbox. */
export async function startIdentity(
  port: number,
  dataDir: string,
  inbox: Inbox,
  staff: readonly StaffMember[],
): Promise<IdentityServer> {
  const identity = await createIdentity({
    dataDir,
    pools: Object.values(localPools),
    issuer: issuerOf,
    clock: () => systemClock.now(),
    send: ({ channel, to, subject, text }) =>
      void inbox.add({ channel: channel === "sms" ? "sms" : "mail", from, to: [to], subject, text }),
  });
  const poolId = localPools.staff.id;
  for (const { label, email, password, groups, totpSecret } of staff)
    identity.seedUser({ poolId, email, password, groups, totpSecret, attributes: { name: label.split(",")[0] ?? "" } });
  const server = await listen(port, identity.handle).catch(async (error: unknown) => {
    await identity.close();
    throw error;
  });
  return {
    identity,
    endpoint: `http://127.0.0.1:${server.port}`,
    async stop() {
      await server.close();
      await identity.close();
    },
  };
}

import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { createUserPool } from "@quayside/functions/auth/user-pool.ts";
import { createStaffPool } from "@quayside/functions/staff/pool.ts";
import { CUSTOMERS, STAFF, startTestIdentity } from "../../local/identity/test-identity.ts";

export const shopperSignIn = { email: "ada@example.com", password: "Analytical-Engine-1843" };

/** The user pools behind `auth.*`, with one customer. */
export async function openSignIn() {
  const { url, identity, close } = await startTestIdentity();
  identity.seedUser({ poolId: CUSTOMERS.id, groups: [], ...shopperSignIn });
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new CognitoIdentityProviderClient({ endpoint: url, region: "eu-west-1", credentials });
  const pool = ({ id, clientId }: { id: string; clientId: string }) =>
    createUserPool(client, { userPoolId: id, clientId });
  return {
    pools: { customer: pool(CUSTOMERS), staff: pool(STAFF) },
    staffPool: createStaffPool(client, STAFF.id),
    async close() {
      client.destroy();
      await close();
    },
  };
}

export type SignIn = Awaited<ReturnType<typeof openSignIn>>;

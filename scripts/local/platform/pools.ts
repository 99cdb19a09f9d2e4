import type { PoolName } from "@quayside/functions/services.ts";
import { staffGroups } from "@quayside/shared/access.ts";
import { localAccount } from "../aws/local-account.ts";
import type { PoolDefinition } from "../identity/pool.ts";

const passwordPolicy = {
  minimumLength: 12,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
};
const days = (count: number) => count * 24 * 60;
const authFlows = ["USER_SRP_AUTH", "ADMIN_USER_PASSWORD_AUTH"] as const;

function pool(name: string, rest: Pick<PoolDefinition, "mfa" | "selfSignUp" | "groups">, refresh: number) {
  return {
    id: `${localAccount.region}_${name}`,
    clientId: `local${name.toLowerCase()}app`,
    passwordPolicy,
    authFlows,
    tokenMinutes: { access: 15, id: 15, refresh },
    ...rest,
  } satisfies PoolDefinition;
}

/** The two user pools with the settings of the deployment's identity stack. */
export const localPools = {
  customers: pool("Customers", { mfa: "OPTIONAL", selfSignUp: true, groups: [] }, days(30)),
  staff: pool("Staff", { mfa: "ON", selfSignUp: false, groups: staffGroups }, days(1) / 2),
} as const satisfies Record<PoolName, PoolDefinition>;

/** The `iss` of tokens: the address a pool has on AWS, so that verifiers need no local case. */
export function issuerOf(poolId: string): string {
  return `https://cognito-idp.${localAccount.region}.amazonaws.com/${poolId}`;
}

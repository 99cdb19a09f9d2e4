import type { PoolName } from "@quayside/functions/services.ts";
import type { Access } from "@quayside/shared/contract/operation.ts";
import type { ApiRoute } from "../api/gateway.ts";
import { jwtAuthorizer, type Verify } from "../api/jwt-authorizer.ts";
import type { Identity } from "../identity/server.ts";
import { issuerOf, localPools } from "./pools.ts";
import type { ServiceRow } from "./queues.ts";

/** The authorizer that the deployment's api stack puts in front of such a route. */
function authorizerOf(access: Access): PoolName | undefined {
  if (access.startsWith("staff")) return "staff";
  return access === "customer" ? "customers" : undefined;
}

export function apiRoutes(services: readonly ServiceRow[]): ApiRoute[] {
  return services.flatMap(([name, { operations = [] }]) =>
    operations.map(({ method, path, access }) => ({ method, path, function: name, authorizer: authorizerOf(access) })),
  );
}

export function authorizers(identity: Identity): Record<PoolName, Verify> {
  const { customers, staff } = localPools;
  const of = ({ id, clientId }: { id: string; clientId: string }) =>
    jwtAuthorizer({ issuer: issuerOf(id), audience: [clientId], jwks: identity.jwks(id) });
  return { customers: of(customers), staff: of(staff) };
}

import type { KeyObject } from "node:crypto";
import { IdentityError } from "./identity-error.ts";

export interface PasswordPolicy {
  minimumLength: number;
  requireLowercase: boolean;
  requireUppercase: boolean;
  requireNumbers: boolean;
  requireSymbols: boolean;
}

export type AuthFlow = "USER_SRP_AUTH" | "USER_PASSWORD_AUTH" | "ADMIN_USER_PASSWORD_AUTH";

/** A user pool whose usernames are e-mail addresses, with its one app client without secret. */
export interface PoolDefinition {
  /** Region, underscore, name, as Amplify parses it: `eu-west-1_Customers`. */
  id: string;
  clientId: string;
  mfa: "OFF" | "OPTIONAL" | "ON";
  selfSignUp: boolean;
  /** In order of precedence. */
  groups: readonly string[];
  passwordPolicy: PasswordPolicy;
  /** Flows of the app client besides refresh; all when left out. */
  authFlows?: readonly AuthFlow[];
  /** Unknown users look like wrong passwords; true when left out. */
  preventUserExistenceErrors?: boolean;
  /** Minutes; the defaults are those of Cognito: 60, 60 and 30 days. */
  tokenMinutes?: { access: number; id: number; refresh: number };
}

export interface PoolKeys {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
  /** Makes the challenges of unknown users stable. */
  secret: Buffer;
}

export interface Pool extends Required<PoolDefinition> {
  /** The part of the id that enters the SRP hashes. */
  name: string;
  keys: PoolKeys;
}

const ALL_FLOWS: readonly AuthFlow[] = ["USER_SRP_AUTH", "USER_PASSWORD_AUTH", "ADMIN_USER_PASSWORD_AUTH"];

export function definePool(definition: PoolDefinition, keys: PoolKeys): Pool {
  const [, name] = definition.id.split("_");
  if (!name) throw new Error(`Pool id ${definition.id} is not of the form region_name`);
  return {
    authFlows: ALL_FLOWS,
    preventUserExistenceErrors: true,
    tokenMinutes: { access: 60, id: 60, refresh: 30 * 24 * 60 },
    ...definition,
    name,
    keys,
  };
}

export function poolById(pools: readonly Pool[], id: string): Pool {
  const pool = pools.find((candidate) => candidate.id === id);
  if (!pool) throw new IdentityError("ResourceNotFoundException", `User pool ${id} does not exist.`);
  return pool;
}

export function poolByClient(pools: readonly Pool[], clientId: string): Pool {
  const pool = pools.find((candidate) => candidate.clientId === clientId);
  if (!pool) throw new IdentityError("ResourceNotFoundException", `User pool client ${clientId} does not exist.`);
  return pool;
}

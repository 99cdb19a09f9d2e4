import type { UserType } from "@aws-sdk/client-cognito-identity-provider";
import type { Failures } from "./lockout.ts";
import type { PasswordVerifier } from "./srp.ts";

export interface IssuedCode {
  code: string;
  /** Epoch milliseconds. */
  expiresAt: number;
  wrongTries: number;
}

export type CodePurpose = "confirm-sign-up" | "reset-password" | "verify-email" | "verify-phone";

export interface SoftwareToken {
  /** Base32. */
  secret: string;
  enabled: boolean;
  preferred: boolean;
  /** The last 30-second step whose code was accepted; it and earlier ones are spent. */
  lastStep: number;
}

/** Instants are epoch milliseconds. */
export interface User {
  poolId: string;
  sub: string;
  status: "UNCONFIRMED" | "CONFIRMED" | "FORCE_CHANGE_PASSWORD" | "RESET_REQUIRED";
  enabled: boolean;
  attributes: Readonly<Record<string, string>>;
  groups: readonly string[];
  password: PasswordVerifier | null;
  temporaryPasswordExpiresAt: number | null;
  softwareToken: SoftwareToken | null;
  pendingTotpSecret: string | null;
  pendingEmail: string | null;
  codes: Readonly<Partial<Record<CodePurpose, IssuedCode>>>;
  failures: Failures;
  createdAt: number;
  modifiedAt: number;
}

export function newUser(poolId: string, sub: string, attributes: Record<string, string>, at: Date): User {
  return {
    poolId,
    sub,
    status: "UNCONFIRMED",
    enabled: true,
    attributes,
    groups: [],
    password: null,
    temporaryPasswordExpiresAt: null,
    softwareToken: null,
    pendingTotpSecret: null,
    pendingEmail: null,
    codes: {},
    failures: { count: 0, lastAt: 0 },
    createdAt: at.getTime(),
    modifiedAt: at.getTime(),
  };
}

export function attributeList(user: User): { Name: string; Value: string }[] {
  return Object.entries({ ...user.attributes, sub: user.sub }).map(([Name, Value]) => ({ Name, Value }));
}

export function mfaSettings(user: User): { PreferredMfaSetting?: string; UserMFASettingList?: string[] } {
  if (!user.softwareToken?.enabled) return {};
  return {
    UserMFASettingList: ["SOFTWARE_TOKEN_MFA"],
    ...(user.softwareToken.preferred ? { PreferredMfaSetting: "SOFTWARE_TOKEN_MFA" } : {}),
  };
}

export function userSummary(user: User): UserType {
  return {
    Username: user.sub,
    Attributes: attributeList(user),
    UserCreateDate: new Date(user.createdAt),
    UserLastModifiedDate: new Date(user.modifiedAt),
    Enabled: user.enabled,
    UserStatus: user.status,
  };
}

import type { PoolName } from "@quayside/functions/services.ts";
import { staffGroups } from "@quayside/shared/access.ts";
import { Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  StandardThreatProtectionMode,
  UserPool,
  UserPoolClient,
  UserPoolGroup,
  type UserPoolProps,
} from "aws-cdk-lib/aws-cognito";
import type { Construct } from "constructs";

const passwordPolicy = {
  minLength: 12,
  requireDigits: true,
  requireLowercase: true,
  requireUppercase: true,
  requireSymbols: true,
  tempPasswordValidity: Duration.days(3),
};

const common: UserPoolProps = {
  signInAliases: { email: true },
  signInCaseSensitive: false,
  autoVerify: { email: true },
  // A new address counts once its code was entered; until then the old one signs in.
  keepOriginal: { email: true },
  passwordPolicy,
  mfaSecondFactor: { otp: true, sms: false },
  accountRecovery: AccountRecovery.EMAIL_ONLY,
  featurePlan: FeaturePlan.PLUS,
  standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
  deletionProtection: true,
  removalPolicy: RemovalPolicy.RETAIN,
};

/** Two user pools: customers, who sign up themselves, and staff, who are invited and always need a second factor. */
export class IdentityStack extends Stack {
  readonly pools: Record<PoolName, { pool: UserPool; client: UserPoolClient }>;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const customers = new UserPool(this, "Customers", { ...common, selfSignUpEnabled: true, mfa: Mfa.OPTIONAL });
    const staff = new UserPool(this, "Staff", { ...common, selfSignUpEnabled: false, mfa: Mfa.REQUIRED });
    for (const groupName of staffGroups)
      new UserPoolGroup(this, `Role-${groupName.replace(":", "-")}`, { userPool: staff, groupName });
    this.pools = {
      customers: { pool: customers, client: this.client("CustomersApp", customers, Duration.days(30)) },
      staff: { pool: staff, client: this.client("StaffApp", staff, Duration.hours(12)) },
    };
  }

  private client(id: string, userPool: UserPool, refreshTokenValidity: Duration): UserPoolClient {
    return new UserPoolClient(this, id, {
      userPool,
      authFlows: { userSrp: true, adminUserPassword: true },
      disableOAuth: true,
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity,
    });
  }
}

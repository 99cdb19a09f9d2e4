import type { InitiateAuthResponse } from "@aws-sdk/client-cognito-identity-provider";
import * as z from "zod";
import type { IdentityContext } from "../context.ts";
import { invalidParameter } from "../identity-error.ts";
import { adminOperation, clientOperation } from "../operation.ts";
import { type AuthFlow, type Pool, poolByClient, poolById } from "../pool.ts";
import { refreshTokens } from "./refresh-tokens.ts";
import { signInWithPassword } from "./sign-in-with-password.ts";
import { startSrp } from "./start-srp.ts";

const SrpParameters = z.object({ USERNAME: z.string(), SRP_A: z.string().max(1024) });
const PasswordParameters = z.object({ USERNAME: z.string(), PASSWORD: z.string().max(256) });
const RefreshParameters = z.object({ REFRESH_TOKEN: z.string() });
const Parameters = z.record(z.string(), z.string()).default({});
const REFRESH_FLOWS = ["REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"] as const;

function parameters<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw invalidParameter(`Missing required parameter ${String(parsed.error.issues[0]?.path[0])}`);
}

function authenticateBy(
  context: IdentityContext,
  pool: Pool,
  flow: AuthFlow | (typeof REFRESH_FLOWS)[number],
  given: unknown,
): InitiateAuthResponse {
  if (flow === "REFRESH_TOKEN_AUTH" || flow === "REFRESH_TOKEN") {
    return refreshTokens(context, pool, parameters(RefreshParameters, given).REFRESH_TOKEN);
  }
  if (!pool.authFlows.includes(flow)) throw invalidParameter(`${flow} flow not enabled for this client`);
  if (flow === "USER_SRP_AUTH") {
    const { USERNAME, SRP_A } = parameters(SrpParameters, given);
    return startSrp(context, pool, USERNAME, SRP_A);
  }
  const { USERNAME, PASSWORD } = parameters(PasswordParameters, given);
  return signInWithPassword(context, pool, USERNAME, PASSWORD);
}

export const InitiateAuth = clientOperation(
  z.object({
    ClientId: z.string(),
    AuthFlow: z.enum(["USER_SRP_AUTH", "USER_PASSWORD_AUTH", ...REFRESH_FLOWS]),
    AuthParameters: Parameters,
  }),
  (context, input) =>
    authenticateBy(context, poolByClient(context.pools, input.ClientId), input.AuthFlow, input.AuthParameters),
);

export const AdminInitiateAuth = adminOperation(
  z.object({
    UserPoolId: z.string(),
    ClientId: z.string(),
    AuthFlow: z.enum(["USER_SRP_AUTH", "ADMIN_USER_PASSWORD_AUTH", ...REFRESH_FLOWS]),
    AuthParameters: Parameters,
  }),
  (context, input) => {
    const pool = poolById(context.pools, input.UserPoolId);
    poolByClient([pool], input.ClientId);
    return authenticateBy(context, pool, input.AuthFlow, input.AuthParameters);
  },
);

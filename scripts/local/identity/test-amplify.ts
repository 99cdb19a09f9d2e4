import { Amplify } from "aws-amplify";
import { confirmSignUp, fetchAuthSession, signUp } from "aws-amplify/auth";
import { ConsoleLogger } from "aws-amplify/utils";
import { expect } from "vitest";
import { CUSTOMERS, startTestIdentity, type TestIdentity } from "./test-identity.ts";

export const PASSWORD = "Harbour-Light-7";

export interface TestAmplify extends TestIdentity {
  usePool(pool: { id: string; clientId: string }): void;
  registerShopper(email: string): Promise<void>;
}

/** A matcher for an error of that name. */
export function named(name: string): unknown {
  return expect.objectContaining({ name });
}

export async function sessionTokens() {
  const { tokens } = await fetchAuthSession();
  if (!tokens?.idToken) throw new Error("not signed in");
  return { access: tokens.accessToken, id: tokens.idToken };
}

/** Amplify in this process, driving an identity provider of its own. */
export async function startTestAmplify(): Promise<TestAmplify> {
  ConsoleLogger.LOG_LEVEL = "ERROR";
  const test = await startTestIdentity();
  const usePool: TestAmplify["usePool"] = ({ id, clientId }) => {
    const userPoolEndpoint = `${test.url}/`;
    Amplify.configure({ Auth: { Cognito: { userPoolId: id, userPoolClientId: clientId, userPoolEndpoint } } });
  };
  usePool(CUSTOMERS);
  return {
    ...test,
    usePool,
    async registerShopper(email) {
      await signUp({ username: email, password: PASSWORD });
      await confirmSignUp({ username: email, confirmationCode: test.lastSecret(email) });
    },
  };
}

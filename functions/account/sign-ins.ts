import { AdminDeleteUserCommand, type CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";

/** The customer pool, as far as deleting an account goes. */
export interface SignIns {
  /** Ends the sign-in with all its sessions; one that is gone is no error. */
  remove(accountId: string): Promise<void>;
}

export function signInsOf(client: CognitoIdentityProviderClient, { userPoolId }: { userPoolId: string }): SignIns {
  return {
    async remove(accountId) {
      try {
        await client.send(new AdminDeleteUserCommand({ UserPoolId: userPoolId, Username: accountId }));
      } catch (error) {
        if ((error as Error).name !== "UserNotFoundException") throw error;
      }
    },
  };
}

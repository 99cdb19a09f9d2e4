import {
  AdminInitiateAuthCommand,
  type AdminInitiateAuthCommandOutput,
  AdminRespondToAuthChallengeCommand,
  AssociateSoftwareTokenCommand,
  type AuthenticationResultType,
  type ChallengeNameType,
  type CognitoIdentityProviderClient,
  RevokeTokenCommand,
  VerifySoftwareTokenCommand,
} from "@aws-sdk/client-cognito-identity-provider";

/** What a step of signing in leads to: tokens, or a challenge that belongs to a session of a user. */
export type Step = { tokens: AuthenticationResultType } | { challenge: ChallengeNameType; session: Session };

export interface Session {
  /** The pool's own name of the user; answers must carry it, not the e-mail address. */
  username: string;
  id: string;
}

export interface UserPool {
  signIn(email: string, password: string): Promise<Step>;
  respond(challenge: ChallengeNameType, session: Session, answer: Record<string, string>): Promise<Step>;
  /** A new authenticator secret (base32), to be proved by {@link verifyAuthenticator}. */
  associateAuthenticator(session: Session): Promise<{ secret: string; session: Session }>;
  verifyAuthenticator(session: Session, code: string): Promise<Session>;
  refresh(refreshToken: string): Promise<AuthenticationResultType>;
  revoke(refreshToken: string): Promise<void>;
}

type Answer = Pick<
  AdminInitiateAuthCommandOutput,
  "AuthenticationResult" | "ChallengeName" | "ChallengeParameters" | "Session"
>;

function stepOf(answer: Answer, username: string): Step {
  if (answer.AuthenticationResult) return { tokens: answer.AuthenticationResult };
  if (!answer.ChallengeName) throw new Error("the user pool answered neither tokens nor a challenge");
  const own = answer.ChallengeParameters?.USER_ID_FOR_SRP ?? username;
  return { challenge: answer.ChallengeName, session: { username: own, id: answer.Session ?? "" } };
}

function nextSession(session: Session, id: string | undefined): Session {
  return { ...session, id: id ?? session.id };
}

/** The server-side sign-in API of one Cognito user pool whose app client has no secret. */
export function createUserPool(
  client: CognitoIdentityProviderClient,
  { userPoolId: UserPoolId, clientId: ClientId }: { userPoolId: string; clientId: string },
): UserPool {
  const initiate = (
    AuthFlow: "ADMIN_USER_PASSWORD_AUTH" | "REFRESH_TOKEN_AUTH",
    AuthParameters: Record<string, string>,
  ) => client.send(new AdminInitiateAuthCommand({ UserPoolId, ClientId, AuthFlow, AuthParameters }));
  return {
    async signIn(USERNAME, PASSWORD) {
      return stepOf(await initiate("ADMIN_USER_PASSWORD_AUTH", { USERNAME, PASSWORD }), USERNAME);
    },
    async respond(ChallengeName, { username: USERNAME, id: Session }, answer) {
      const ChallengeResponses = { USERNAME, ...answer };
      const input = { UserPoolId, ClientId, ChallengeName, Session, ChallengeResponses };
      return stepOf(await client.send(new AdminRespondToAuthChallengeCommand(input)), USERNAME);
    },
    async associateAuthenticator(session) {
      const { SecretCode = "", Session } = await client.send(
        new AssociateSoftwareTokenCommand({ Session: session.id }),
      );
      return { secret: SecretCode, session: nextSession(session, Session) };
    },
    async verifyAuthenticator(session, UserCode) {
      const { Session } = await client.send(new VerifySoftwareTokenCommand({ Session: session.id, UserCode }));
      return nextSession(session, Session);
    },
    async refresh(REFRESH_TOKEN) {
      const { AuthenticationResult = {} } = await initiate("REFRESH_TOKEN_AUTH", { REFRESH_TOKEN });
      return AuthenticationResult;
    },
    async revoke(Token) {
      await client.send(new RevokeTokenCommand({ ClientId, Token }));
    },
  };
}

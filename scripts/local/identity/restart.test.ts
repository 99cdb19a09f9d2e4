import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  InitiateAuthCommand,
  ListUsersCommand,
  SignUpCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { afterEach, beforeEach, expect, it } from "vitest";
import { CUSTOMERS } from "./test-identity.ts";

const ClientId = CUSTOMERS.clientId;
const PASSWORD = "Harbour-Light-7";

let dataDir: string;
let child: ChildProcess;
let client: CognitoIdentityProviderClient;
let lastCode = "";

async function start(): Promise<void> {
  child = fork(join(import.meta.dirname, "test-child.ts"), [dataDir], { execArgv: [] });
  const port = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("message", (message: { port?: number; code?: string }) => {
      if (message.code) lastCode = message.code;
      if (message.port) resolve(message.port);
    });
  });
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const endpoint = `http://127.0.0.1:${port}`;
  client = new CognitoIdentityProviderClient({ endpoint, region: "eu-west-1", credentials, maxAttempts: 1 });
}

async function kill(): Promise<void> {
  client.destroy();
  child.kill("SIGKILL");
  await once(child, "exit");
}

function signIn(USERNAME: string) {
  const AuthParameters = { USERNAME, PASSWORD };
  return client.send(new InitiateAuthCommand({ ClientId, AuthFlow: "USER_PASSWORD_AUTH", AuthParameters }));
}

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "identity-restart-"));
  await start();
});
afterEach(async () => {
  await kill();
  rmSync(dataDir, { recursive: true, force: true });
});

it("keeps users, codes, keys and sign-ins over a kill", async () => {
  const Username = "ada@example.test";
  await client.send(new SignUpCommand({ ClientId, Username, Password: PASSWORD }));
  await kill();
  await start();
  await client.send(new ConfirmSignUpCommand({ ClientId, Username, ConfirmationCode: lastCode }));
  const { AuthenticationResult } = await signIn(Username);
  await kill();
  await start();
  const { AccessToken, RefreshToken } = AuthenticationResult ?? {};
  expect((await client.send(new GetUserCommand({ AccessToken }))).Username).toBeDefined();
  const refreshed = await client.send(new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken }));
  expect(refreshed.AuthenticationResult?.AccessToken).toBeDefined();
});

it("loses no acknowledged sign-up when killed while writing", async () => {
  const acknowledged: string[] = [];
  let running = true;
  const writer = async (name: string) => {
    for (let count = 0; running; count += 1) {
      const Username = `${name}${count}@example.test`;
      const { UserSub } = await client.send(new SignUpCommand({ ClientId, Username, Password: PASSWORD }));
      acknowledged.push(String(UserSub));
    }
  };
  const writers = ["a", "b", "c", "d"].map((name) => writer(name).catch(() => undefined));
  while (acknowledged.length < 20) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill("SIGKILL");
  running = false;
  await Promise.all(writers);
  await start();
  const { Users = [] } = await client.send(new ListUsersCommand({ UserPoolId: CUSTOMERS.id }));
  expect(Users.map((user) => user.Username)).toEqual(expect.arrayContaining(acknowledged));
});

it("keeps files its owner alone can read, and no password in them", async () => {
  await client.send(new SignUpCommand({ ClientId, Username: "ada@example.test", Password: PASSWORD }));
  const files = readdirSync(dataDir).map((name) => join(dataDir, name));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file).includes(PASSWORD)).toBe(false);
  }
});

import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { staffGroups } from "@quayside/shared/access.ts";
import type { IdentityMessage } from "./context.ts";
import type { PoolDefinition } from "./pool.ts";
import { createIdentity, type Identity } from "./server.ts";

const passwordPolicy = {
  minimumLength: 10,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: false,
};

export const CUSTOMERS = {
  id: "eu-west-1_Customers",
  clientId: "customers-web",
  mfa: "OPTIONAL",
  selfSignUp: true,
  groups: [],
  passwordPolicy,
} satisfies PoolDefinition;

export const STAFF = {
  id: "eu-west-1_Staff",
  clientId: "staff-web",
  mfa: "ON",
  selfSignUp: false,
  groups: ["owner", "operations", "support", ...staffGroups],
  passwordPolicy: { ...passwordPolicy, minimumLength: 12, requireSymbols: true },
} satisfies PoolDefinition;

export interface TestIdentity {
  url: string;
  identity: Identity;
  messages: IdentityMessage[];
  /** The code or temporary password of the last message to an address. */
  lastSecret(to: string): string;
  now(): Date;
  advance(milliseconds: number): void;
  admin: CognitoIdentityProviderClient;
  close(): Promise<void>;
}

interface TestOptions {
  pools?: readonly PoolDefinition[];
  issuer?: (poolId: string) => string;
  send?: (message: IdentityMessage) => void;
}

async function listen(options: TestOptions, messages: IdentityMessage[], now: () => Date, dataDir: string) {
  let url = "";
  const identity = await createIdentity({
    dataDir,
    pools: options.pools ?? [CUSTOMERS, STAFF],
    issuer: options.issuer ?? ((poolId) => `${url}/${poolId}`),
    send: options.send ?? ((message) => void messages.push(message)),
    clock: now,
  });
  const server = createServer((req, res) => void identity.handle(req, res));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { identity, server, url };
}

function adminClient(endpoint: string): CognitoIdentityProviderClient {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  return new CognitoIdentityProviderClient({ endpoint, region: "eu-west-1", credentials });
}

/** An identity provider on a port of its own, with an inbox and a clock that tests can move. */
export async function startTestIdentity(options: TestOptions = {}): Promise<TestIdentity> {
  const dataDir = mkdtempSync(join(tmpdir(), "identity-"));
  const messages: IdentityMessage[] = [];
  let offset = 0;
  const now = () => new Date(Date.now() + offset);
  const { identity, server, url } = await listen(options, messages, now, dataDir);
  const admin = adminClient(url);
  return {
    url,
    identity,
    messages,
    lastSecret: (to) =>
      messages
        .findLast((message) => message.to === to)
        ?.text.split(" ")
        .at(-1) ?? "",
    now,
    advance(milliseconds) {
      offset += milliseconds;
    },
    admin,
    async close() {
      admin.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await identity.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

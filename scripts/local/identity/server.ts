import type { IncomingMessage, ServerResponse } from "node:http";
import type { IdentityContext, IdentityMessage } from "./context.ts";
import { handleRequest } from "./http.ts";
import { definePool, type PoolDefinition, poolById } from "./pool.ts";
import { type SeedUser, seedUser } from "./seed-user.ts";
import { openDatabase } from "./store/database.ts";
import { poolKeys } from "./store/pool-keys.ts";
import { type Jwks, poolJwks } from "./well-known.ts";

export interface IdentityOptions {
  /** Folder for users, sessions and the pools' RSA keys (one file, mode 0600). */
  dataDir: string;
  pools: readonly PoolDefinition[];
  /** The `iss` of tokens, under which the well-known documents are found. */
  issuer(poolId: string): string;
  /** Delivers codes and invitations; the local inbox. */
  send(message: IdentityMessage): Promise<void> | void;
  clock(): Date;
}

export interface Identity {
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
  jwks(poolId: string): Jwks;
  seedUser(seed: SeedUser): string;
  close(): Promise<void>;
}

/** The Cognito user-pool API over HTTP: `POST /` with `x-amz-target`, and `GET /<poolId>/.well-known/…`. */
export async function createIdentity(options: IdentityOptions): Promise<Identity> {
  const { dataDir, pools, ...rest } = options;
  const db = openDatabase(dataDir);
  const context: IdentityContext = {
    ...rest,
    db,
    pools: pools.map((definition) => definePool(definition, poolKeys(db, definition.id))),
  };
  return {
    handle: (req, res) => handleRequest(context, req, res),
    jwks: (poolId) => poolJwks(poolById(context.pools, poolId)),
    seedUser: (seed) => seedUser(context, seed),
    close: async () => db.close(),
  };
}

import type { DatabaseSync } from "node:sqlite";
import type { Pool } from "./pool.ts";

export interface IdentityMessage {
  channel: "email" | "sms";
  to: string;
  subject: string;
  text: string;
}

export interface IdentityContext {
  pools: readonly Pool[];
  db: DatabaseSync;
  issuer(poolId: string): string;
  send(message: IdentityMessage): Promise<void> | void;
  clock(): Date;
}

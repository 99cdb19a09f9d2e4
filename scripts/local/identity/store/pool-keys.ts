import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import * as z from "zod";
import type { PoolKeys } from "../pool.ts";

const Row = z.object({ kid: z.string(), private_key: z.string(), secret: z.string() });

function generateKeys(db: DatabaseSync, poolId: string): void {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  db.prepare("INSERT OR IGNORE INTO pools (id, kid, private_key, secret) VALUES (?, ?, ?, ?)").run(
    poolId,
    randomUUID(),
    pem,
    randomBytes(32).toString("hex"),
  );
}

/** The pool's RSA pair, made on first use and kept, so tokens outlive a restart. */
export function poolKeys(db: DatabaseSync, poolId: string): PoolKeys {
  const select = db.prepare("SELECT kid, private_key, secret FROM pools WHERE id = ?");
  if (!select.get(poolId)) generateKeys(db, poolId);
  const row = Row.parse(select.get(poolId));
  const privateKey = createPrivateKey(row.private_key);
  return {
    kid: row.kid,
    privateKey,
    publicKey: createPublicKey(privateKey),
    secret: Buffer.from(row.secret, "hex"),
  };
}

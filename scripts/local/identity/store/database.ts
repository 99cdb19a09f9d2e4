import { chmodSync, closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const SCHEMA = `
CREATE TABLE IF NOT EXISTS pools (
  id TEXT PRIMARY KEY, kid TEXT NOT NULL, private_key TEXT NOT NULL, secret TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS users (
  pool_id TEXT NOT NULL, sub TEXT NOT NULL, email TEXT NOT NULL, record TEXT NOT NULL,
  PRIMARY KEY (pool_id, sub), UNIQUE (pool_id, email)
) STRICT;
CREATE TABLE IF NOT EXISTS auth_sessions (
  id TEXT PRIMARY KEY, expires_at INTEGER NOT NULL, record TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS token_families (
  origin_jti TEXT PRIMARY KEY, pool_id TEXT NOT NULL, sub TEXT NOT NULL, refresh_hash TEXT NOT NULL UNIQUE,
  auth_time INTEGER NOT NULL, expires_at INTEGER NOT NULL, revoked INTEGER NOT NULL DEFAULT 0,
  FOREIGN KEY (pool_id, sub) REFERENCES users (pool_id, sub) ON DELETE CASCADE
) STRICT;
CREATE INDEX IF NOT EXISTS token_families_by_user ON token_families (pool_id, sub);
`;

/** One SQLite file that only its owner may read; a commit is on disk before it is acknowledged. */
export function openDatabase(dataDir: string): DatabaseSync {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, "identity.sqlite");
  closeSync(openSync(file, "a", 0o600));
  chmodSync(file, 0o600);
  const db = new DatabaseSync(file, { timeout: 5000 });
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
  db.exec(SCHEMA);
  return db;
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const SCHEMA = `
create table if not exists objects (
  seq integer primary key, id text not null unique, kind text not null, created integer not null, body text not null);
create index if not exists objects_kind on objects (kind, seq);
create index if not exists objects_intent on objects (json_extract(body, '$.payment_intent'), kind);
create index if not exists objects_customer on objects (json_extract(body, '$.customer'), kind);
create index if not exists objects_charge on objects (json_extract(body, '$.charge'), kind);
create table if not exists instruments (
  payment_method text primary key, account text not null, authenticated integer not null default 0) without rowid;
create table if not exists replies (
  key text primary key, endpoint text not null, params text not null, status integer not null, body text not null,
  request_id text not null, created integer not null) without rowid;
create table if not exists jobs (seq integer primary key, kind text not null, target text not null, due integer not null);
create index if not exists jobs_due on jobs (due);
create table if not exists deliveries (
  seq integer primary key, event text not null, state text not null, due integer not null,
  attempts integer not null default 0, status integer, error text);
create index if not exists deliveries_due on deliveries (state, due);
create index if not exists deliveries_event on deliveries (event);
`;

/** Write-ahead logging keeps every committed request through `kill -9`; only a power cut may lose the last ones. */
export function openDatabase(dataDir: string): DatabaseSync {
  const inMemory = dataDir === ":memory:";
  if (!inMemory) mkdirSync(dataDir, { recursive: true });
  const db = new DatabaseSync(inMemory ? ":memory:" : join(dataDir, "stripe.sqlite"));
  db.exec("pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000;");
  db.exec(SCHEMA);
  return db;
}

/** Runs `work` in one transaction; `keeps` says whether an error's effects are to stay all the same. */
export function transaction<T>(db: DatabaseSync, work: () => T, keeps: (error: unknown) => boolean = () => false): T {
  db.exec("begin immediate");
  try {
    const result = work();
    db.exec("commit");
    return result;
  } catch (error) {
    db.exec(keeps(error) ? "commit" : "rollback");
    throw error;
  }
}

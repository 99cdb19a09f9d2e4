import type { DatabaseSync } from "node:sqlite";
import type { IdentityContext } from "../context.ts";
import { userNotFound } from "../identity-error.ts";
import type { User } from "../user.ts";

/** The record was written by this module as a User; the schema of the table admits nothing else. */
function readUser(row: Record<string, unknown> | undefined): User | null {
  return row ? (JSON.parse(String(row.record)) as User) : null;
}

function emailKey(user: User): string {
  return (user.attributes.email ?? user.sub).toLowerCase();
}

export function insertUser(db: DatabaseSync, user: User): User {
  const insert = db.prepare("INSERT INTO users (pool_id, sub, email, record) VALUES (?, ?, ?, ?)");
  insert.run(user.poolId, user.sub, emailKey(user), JSON.stringify(user));
  return user;
}

export function updateUser(context: IdentityContext, user: User, changes: Partial<User>): User {
  const changed = { ...user, ...changes, modifiedAt: context.clock().getTime() };
  const update = context.db.prepare("UPDATE users SET email = ?, record = ? WHERE pool_id = ? AND sub = ?");
  update.run(emailKey(changed), JSON.stringify(changed), user.poolId, user.sub);
  return changed;
}

/** By sub or, in any case, by e-mail address. */
export function findUser(db: DatabaseSync, poolId: string, username: string): User | null {
  const select = db.prepare("SELECT record FROM users WHERE pool_id = ? AND (sub = ? OR email = ?)");
  return readUser(select.get(poolId, username, username.toLowerCase()));
}

export function requireUser(db: DatabaseSync, poolId: string, username: string): User {
  const user = findUser(db, poolId, username);
  if (!user) throw userNotFound();
  return user;
}

export function deleteUser(db: DatabaseSync, user: User): void {
  db.prepare("DELETE FROM users WHERE pool_id = ? AND sub = ?").run(user.poolId, user.sub);
}

/** In the order of their subs, from the one after `after`. */
export function usersAfter(db: DatabaseSync, poolId: string, after: string): User[] {
  const rows = db.prepare("SELECT record FROM users WHERE pool_id = ? AND sub > ? ORDER BY sub").all(poolId, after);
  return rows.flatMap((row) => readUser(row) ?? []);
}

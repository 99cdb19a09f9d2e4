import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { IdentityContext } from "../context.ts";
import { openSession, readSession, spendSession } from "./auth-sessions.ts";
import { openDatabase } from "./database.ts";

it("is spent by the first of two processes that read it", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "identity-sessions-"));
  const connect = (): IdentityContext => ({
    pools: [],
    db: openDatabase(dataDir),
    issuer: (poolId) => poolId,
    send: () => undefined,
    clock: () => new Date(),
  });
  const [first, second] = [connect(), connect()];
  const id = openSession(first, { poolId: "eu-west-1_Staff", sub: "3f0c", challenge: "SOFTWARE_TOKEN_MFA" });
  for (const process of [first, second]) expect(readSession(process, id, "SOFTWARE_TOKEN_MFA").sub).toBe("3f0c");
  spendSession(first, id);
  expect(() => spendSession(second, id)).toThrow("Invalid session for the user.");
  first.db.close();
  second.db.close();
  rmSync(dataDir, { recursive: true });
});

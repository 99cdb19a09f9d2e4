import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, expect, test, vi } from "vitest";
import { PlatformError } from "../platform-error.ts";
import { startDynamo } from "./dynamodb.ts";
import { dynamoCommand } from "./dynamodb-command.ts";
import { freePort } from "./ports.ts";
import { startTestDynamo } from "./test-dynamo.ts";

const until = (check: () => unknown) => vi.waitFor(check, 20_000);

const folder = mkdtempSync(join(tmpdir(), "dynamodb-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("takes a dynoxide on the PATH where the platform has no package", () => {
  const program = join(folder, "dynoxide");
  writeFileSync(program, "");
  chmodSync(program, 0o755);
  expect(dynamoCommand("plan9-mips", folder).program).toBe(program);
});

test("says what to do where there is none at all", () => {
  const nothing = () => dynamoCommand("plan9-mips", "");
  expect(nothing).toThrow(PlatformError);
  expect(nothing).toThrow("There is no DynamoDB for plan9-mips on this machine.");
});

test("an external one is used as it is, and left running", async () => {
  const external = await startTestDynamo();
  vi.stubEnv("DYNAMODB_ENDPOINT", external.endpoint);
  const dynamo = await startDynamo({ port: 1 });
  vi.unstubAllEnvs();
  expect(dynamo.endpoint).toBe(external.endpoint);
  await dynamo.stop();
  expect((await external.client.send(new ListTablesCommand({}))).TableNames).toEqual([]);
  await external.stop();
});

const cannotFind = process.env.DYNAMODB_ENDPOINT !== undefined || !existsSync("/usr/bin/pgrep");

test.skipIf(cannotFind)("is started again when it dies", async () => {
  const port = await freePort();
  const onRestart = vi.fn();
  const dynamo = await startDynamo({ port, onRestart });
  const pids = execFileSync("pgrep", ["-f", `[d]ynoxide serve --port ${port}`], { encoding: "utf8" })
    .trim()
    .split("\n");
  for (const pid of pids) process.kill(Number(pid), "SIGKILL");
  await until(() => expect(onRestart).toHaveBeenCalledTimes(1));
  await until(async () => expect((await fetch(dynamo.endpoint)).status).toBe(200));
  await dynamo.stop();
  await expect(fetch(dynamo.endpoint)).rejects.toThrow();
});

test.skipIf(process.env.DYNAMODB_ENDPOINT)("where its file cannot be, it says so", async () => {
  const nowhere = startDynamo({ port: await freePort(), file: join(folder, "missing", "data.sqlite") });
  await expect(nowhere).rejects.toThrow("DynamoDB does not start.");
});

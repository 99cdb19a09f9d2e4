import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { type Functions, runFunctions } from "./functions.ts";

const cache = join(import.meta.dirname, "../../../node_modules/.cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "functions-"));
const running: Functions[] = [];
afterEach(() => Promise.all(running.splice(0).map((each) => each.stop())));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
function run(
  source: string,
  settings: { timeoutSeconds?: number; memoryMb?: number; env?: Record<string, string>; endsIdle?: boolean } = {},
) {
  count += 1;
  const entry = join(folder, `entry-${count}.ts`);
  writeFileSync(entry, source);
  const definition = { name: "f", entry, env: {}, memoryMb: 128, timeoutSeconds: 5, ...settings };
  const functions = runFunctions([definition], folder);
  running.push(functions);
  return { functions, entry, call: async (event: object = {}) => JSON.parse(await functions.invoke("f", event)) };
}

test("has its own environment and nothing of ours, and a context as on Lambda", async () => {
  const { call } = run(
    `export const handler = async (event: { a: number }, context: any) => ({
      a: event.a, env: process.env, name: context.functionName, left: context.getRemainingTimeInMillis() > 4000,
    });`,
    { env: { TABLE_NAME: "t" } },
  );
  expect(await call({ a: 1 })).toEqual({ a: 1, env: { TABLE_NAME: "t" }, name: "f", left: true });
});

test("events and results pass through JSON", async () => {
  const { call } = run(`export const handler = async (event: any) => ({
    at: new Date(0), none: undefined, got: event.at.constructor.name, keys: Object.keys(event) });`);
  expect(await call({ at: new Date(0), none: undefined })).toEqual({
    at: "1970-01-01T00:00:00.000Z",
    got: "String",
    keys: ["at"],
  });
});

test("stays warm between events", async () => {
  const { call } = run("let calls = 0; export const handler = async () => ++calls;");
  expect([await call(), await call(), await call()]).toEqual([1, 2, 3]);
});

test("what it throws is told with its name and the place in the source", async () => {
  const { call, entry } = run(`class TableGone extends Error { name = "TableGone"; }
    export const handler = async () => { throw new TableGone("no table"); };`);
  const error = await call().catch((each: unknown) => each);
  expect(error).toMatchObject({ name: "FunctionError", type: "TableGone", message: "f: TableGone: no table" });
  expect((error as Error).stack).toContain(`${entry.split("/").at(-1)}:2`);
});

test("a crash fails the events under way and nothing else; the next one starts afresh", async () => {
  const { call } = run(`let calls = 0; export const handler = async (event: any) => {
    calls += 1;
    if (event.crash) { setTimeout(() => { throw new Error("boom"); }, 1); await new Promise(() => {}); }
    if (event.exit) process.exit(3);
    return calls;
  };`);
  expect(await call()).toBe(1);
  await expect(call({ crash: true })).rejects.toMatchObject({ type: "Runtime.ExitError" });
  expect(await call()).toBe(1);
  await expect(call({ exit: true })).rejects.toMatchObject({ type: "Runtime.ExitError" });
  expect(await call()).toBe(1);
});

test("running out of memory ends the function, not the platform", async () => {
  const { call } = run(
    `export const handler = async () => { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); };`,
    { memoryMb: 32 },
  );
  await expect(call()).rejects.toMatchObject({ type: "Runtime.ExitError", message: expect.stringContaining("memory") });
});

test("ends what takes too long", async () => {
  const { call } = run("export const handler = async () => new Promise(() => setTimeout(() => {}, 60_000));", {
    timeoutSeconds: 0.2,
  });
  await expect(call()).rejects.toMatchObject({ type: "Sandbox.Timedout" });
});

test("a thread at work in DuckDB is left to finish, and the next event meets a new one", async () => {
  const { functions, call } = run(
    `import { DuckDBInstance } from "@duckdb/node-api";
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    let calls = 0;
    export const handler = async ({ rows }: { rows: number }) => {
      calls += 1;
      await connection.run(\`SELECT sum(sqrt(a.i * b.i)) FROM range(\${rows}) a(i), range(3000) b(i)\`);
      return calls;
    };`,
    { timeoutSeconds: 0.2, endsIdle: true, memoryMb: 256 },
  );
  await functions.warm("f");
  await expect(call({ rows: 60_000 })).rejects.toMatchObject({ type: "Sandbox.Timedout" });
  await functions.warm("f");
  expect(await call({ rows: 1 })).toBe(1);
});

test.each([
  ["a callback handler", "export const handler = (e, c, callback) => callback(null, 1);", "async handlers only"],
  ["no handler", "export const other = 1;", "exports no handler"],
])("refuses %s, as Node 24 on Lambda does", async (_, source, words) => {
  await expect(run(source).call()).rejects.toThrow(words);
});

test("after a change the next event meets the new code", async () => {
  const { functions, call, entry } = run("export const handler = async () => 1;");
  expect(await call()).toBe(1);
  writeFileSync(entry, "export const handler = async () => 2;");
  expect(await call()).toBe(1);
  functions.refresh();
  expect(await call()).toBe(2);
});

test("tells how long the cold start took", async () => {
  const { functions } = run("export const handler = async () => 1;");
  const { totalMs, initMs, bytes } = await functions.warm("f");
  expect(totalMs).toBeGreaterThanOrEqual(initMs);
  expect(bytes).toBeGreaterThan(0);
});

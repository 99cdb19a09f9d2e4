import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startPlatform } from "../platform.ts";
import { PlatformError } from "../platform-error.ts";
import { checkDataVersion, dataVersion } from "./data-version.ts";

let path: string;
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), "data-version-"));
});
afterEach(() => rmSync(path, { recursive: true }));

const mark = (data: unknown) => writeFileSync(join(path, "version.json"), JSON.stringify({ data }));
const fill = () => mkdirSync(join(path, "dynamodb"), { recursive: true });
const remedy = expect.stringContaining("npm run reset");

test("a new folder is marked, and opened again", () => {
  checkDataVersion(path);
  fill();
  checkDataVersion(path);
  expect(JSON.parse(readFileSync(join(path, "version.json"), "utf8"))).toEqual({ data: dataVersion });
});

test("a folder from before there were marks is refused in plain words, and left as it is", () => {
  fill();
  const refused = expect.objectContaining({ message: expect.stringContaining("is from an earlier version"), remedy });
  expect(() => checkDataVersion(path)).toThrow(refused);
  expect(() => checkDataVersion(path)).toThrow(refused);
});

test.each([
  ["an earlier", dataVersion - 1],
  ["a later", dataVersion + 1],
  ["a later", 99],
])("a folder of %s version is refused", (age, data) => {
  mark(data);
  fill();
  expect(() => checkDataVersion(path)).toThrow(
    expect.objectContaining({ message: expect.stringContaining(age), remedy }),
  );
});

test("the platform does not start on one", async () => {
  fill();
  await expect(startPlatform({ port: 0, dataDir: path, log: () => {} })).rejects.toThrow(PlatformError);
  expect(readdirSync(path)).not.toContain("secrets.json");
});

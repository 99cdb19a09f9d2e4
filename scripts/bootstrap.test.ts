import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

/** A clone as it is before the first install. */
const clone = mkdtempSync(join(tmpdir(), "quayside-clone-"));
mkdirSync(join(clone, "scripts"));
copyFileSync(join(dirname(fileURLToPath(import.meta.url)), "bootstrap.mjs"), join(clone, "scripts/bootstrap.mjs"));
writeFileSync(join(clone, "package-lock.json"), "{}");
afterAll(() => rmSync(clone, { recursive: true, force: true }));

/** Runs the command of a fresh clone on a machine that `machine` (a module) makes of this one. */
function onMachine(machine: string) {
  const preload = `data:text/javascript,${encodeURIComponent(machine)}`;
  const args = ["--import", preload, join(clone, "scripts/bootstrap.mjs"), "scripts/test.ts"];
  return spawnSync(process.execPath, args, { encoding: "utf8" });
}

const pretend = (property: string, value: unknown) =>
  `Object.defineProperty(process, ${JSON.stringify(property)}, { value: ${JSON.stringify(value)} });`;

const fakeFs = (lines: string) =>
  `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module"; ${lines} syncBuiltinESMExports();`;

const fakeNpm = `import childProcess from "node:child_process"; import { syncBuiltinESMExports } from "node:module";
  childProcess.spawnSync = () => ({ status: STATUS }); syncBuiltinESMExports();`;

describe("a machine that cannot go on is told so in plain words", () => {
  test.each([
    {
      machine: pretend("versions", { ...process.versions, node: "18.20.4" }),
      says: /Node 18\.20\.4 is too old.*Install Node 20\.19 or newer/s,
    },
    { machine: pretend("platform", "win32"), says: /no build of what this needs for win32-.*inside WSL/s },
    { machine: pretend("arch", "riscv64"), says: /no build of what this needs for \w+-riscv64/ },
    {
      machine: fakeFs("fs.statfsSync = () => ({ bavail: 300, bsize: 1_000_000 });"),
      says: /Only 300 MB are free here; installing needs about 1500 MB\..*Free some space/s,
    },
    { machine: fakeNpm.replace("STATUS", "1"), says: /npm could not install.*check it, then run/s },
    { machine: fakeNpm.replace("STATUS", "0"), says: /npm left out the Node build.*npm config get omit/s },
  ])("$says", ({ machine, says }) => {
    const { status, stderr } = onMachine(machine);
    expect(stderr).toMatch(says);
    expect(stderr).not.toContain("    at ");
    expect(status).toBe(1);
  });
});

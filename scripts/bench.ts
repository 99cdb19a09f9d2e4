/** Measures: `npm run bench -- store`, or any other script of `scripts/bench`; what follows the name is the script's own. */
import { spawn } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "bench");
const [name = "", ...args] = process.argv.slice(2);
const file = join(folder, `${name}.ts`);

if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  const names = globSync("*.ts", { cwd: folder }).map((each) => basename(each, ".ts"));
  console.error(`Say which: ${names.sort().join(", ")}.`);
  process.exit(2);
}
const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", file, ...args], { stdio: "inherit" });
child.on("exit", (code) => process.exit(code ?? 1));

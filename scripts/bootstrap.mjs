/**
 * Runs a script of this repository on a fresh machine: installs what the lockfile names when it is missing or stale, then
 * hands over to the Node that came with it. Plain JavaScript, because it must run on any Node from 20.19.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, statfsSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, "node_modules", ".bin");
const neededBytes = 1.5e9;
const platforms = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"];

/** @param {...string} lines */
function stop(...lines) {
  for (const line of lines) console.error(line);
  process.exit(1);
}

function checkMachine() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    stop(
      `Node ${process.versions.node} is too old to begin with.`,
      "Install Node 20.19 or newer, then run the same command again.",
    );
  const platform = `${process.platform}-${process.arch}`;
  if (!platforms.includes(platform))
    stop(
      `There is no build of what this needs for ${platform}.`,
      `It runs on ${platforms.join(", ")} (on Windows: inside WSL).`,
    );
}

/** npm writes its own copy of the lockfile last; one older than ours means that ours has changed since. */
function isInstalled() {
  const [lock, installed] = [join(root, "package-lock.json"), join(root, "node_modules", ".package-lock.json")];
  return (
    existsSync(join(bin, "node")) && existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs
  );
}

function install() {
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < neededBytes)
    stop(
      `Only ${Math.round((bavail * bsize) / 1e6)} MB are free here; installing needs about ${neededBytes / 1e6} MB.`,
      "Free some space, then run the same command again.",
    );
  console.log("Installing what the lockfile names (about a minute, once) …");
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--progress=true"], {
    cwd: root,
    stdio: "inherit",
  });
  if (npm.status !== 0)
    stop(
      "npm could not install the dependencies; its own words are above.",
      "Usually that is the network: check it, then run the same command again.",
    );
  if (!existsSync(join(bin, "node")))
    stop(
      `npm left out the Node build for ${process.platform}-${process.arch}.`,
      "Optional dependencies must not be omitted: check `npm config get omit`.",
    );
}

checkMachine();
if (!isInstalled()) install();

const [script, ...args] = process.argv.slice(2);
if (!script) stop("Nothing to run.");
const child = spawn(join(bin, "node"), ["--disable-warning=ExperimentalWarning", join(root, script), ...args], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

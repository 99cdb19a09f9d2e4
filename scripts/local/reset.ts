/** Starts over: removes everything the platform on this machine has stored. */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { orSayWhy, platformArguments } from "./arguments.ts";
import { openDataFolder } from "./platform/data-folder.ts";
import { PlatformError } from "./platform-error.ts";

await orSayWhy(async () => {
  const { dataDir } = platformArguments(process.argv.slice(2));
  if (!existsSync(dataDir)) return console.log("There is nothing stored; npm start begins anew.");
  // Only what the platform itself has made may go: the folder is an option, and options are mistyped.
  if (!["lock.sqlite", "secrets.json"].every((file) => existsSync(join(dataDir, file))))
    throw new PlatformError(
      `${dataDir} is not a folder of the platform. Nothing was removed.`,
      "Name the folder that npm start -- --data was given.",
    );
  // Taking the lock first: a running platform is not pulled from under its feet.
  openDataFolder(dataDir).close();
  rmSync(dataDir, { recursive: true });
  console.log(`Removed ${dataDir}; npm start begins anew.`);
});

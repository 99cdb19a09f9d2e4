/** Starts over: removes everything the platform on this machine has stored. */
import { existsSync, rmSync } from "node:fs";
import { orSayWhy, platformArguments } from "./arguments.ts";
import { openDataFolder } from "./platform/data-folder.ts";

await orSayWhy(async () => {
  const { dataDir } = platformArguments(process.argv.slice(2));
  if (!existsSync(dataDir)) return console.log("There is nothing stored; npm start begins anew.");
  // Taking the lock first: a running platform is not pulled from under its feet.
  openDataFolder(dataDir).close();
  rmSync(dataDir, { recursive: true });
  console.log(`Removed ${dataDir}; npm start begins anew.`);
});

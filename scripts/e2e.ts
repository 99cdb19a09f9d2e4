/** The browser journeys, in whatever Chromium there is. */
import { spawn } from "node:child_process";
import { findChromium } from "./chromium.ts";

if (!findChromium()) {
  console.error("No Chromium was found: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.");
  console.error("Then run the same command again.");
  process.exit(1);
}
const child = spawn("playwright", ["test", ...process.argv.slice(2)], { stdio: "inherit" });
child.on("exit", (code) => process.exit(code ?? 1));

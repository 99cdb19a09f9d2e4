/**
 * Pictures of every page and dialog of both apps, in the widths and colours that people use: `npm run look`, or of some
 * with `npm run look -- orders`.
 */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { findRunning } from "./local/running.ts";

const [only = ""] = process.argv.slice(2);
const folder = ".local/look";
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const running = await findRunning(".local");
const { store, admin, inbox } = running?.addresses ?? {};
const places = running ? { E2E_STORE: store, E2E_ADMIN: admin, E2E_LOCAL: new URL(inbox ?? "").origin } : {};
const child = spawn("node", ["scripts/e2e.ts", "pages.spec.ts"], {
  stdio: "inherit",
  env: { ...process.env, ...running?.environment, ...places, LOOK_AT: folder, LOOK_ONLY: only },
});
child.on("exit", (code) => {
  console.log(`The pictures lie in ${folder}/.`);
  process.exit(code ?? 1);
});

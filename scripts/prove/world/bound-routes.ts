import { globSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Route } from "@quayside/functions/http/route.ts";

const functions = join(dirname(fileURLToPath(import.meta.url)), "../../../functions");

function isRoute(value: unknown): value is Route<unknown> {
  return typeof value === "object" && value !== null && "operation" in value && "run" in value;
}

/** Every row that some `routes.ts` binds to a verb, so that routes to come are here by themselves. */
export async function boundRoutes(): Promise<Route<unknown>[]> {
  const files = globSync("**/{routes,*-routes}.ts", { cwd: functions, exclude: ["node_modules/**"] });
  const modules = await Promise.all(files.sort().map((file) => import(join(functions, file))));
  return modules.flatMap((module: object) => Object.values(module).flat().filter(isRoute));
}

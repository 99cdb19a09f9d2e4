import { globSync, readFileSync } from "node:fs";
import { type ErrorKind, statusOfKind } from "@quayside/shared/kernel/errors.ts";

/** Statuses that codes of errors are answered with, read from where they are thrown. Codes made at run time are not there. */
export function errorStatuses(): Map<string, number[]> {
  const found = new Map<string, Set<number>>();
  const note = (code: string, kind: ErrorKind) =>
    found.set(code, (found.get(code) ?? new Set()).add(statusOfKind[kind]));
  for (const file of globSync("{functions,shared}/**/*.ts", {
    exclude: ["**/node_modules/**", "**/*.test.ts"],
  }).sort()) {
    const source = readFileSync(file, "utf8");
    for (const [, kind = "", code = ""] of source.matchAll(/new AppError\(\s*"([a-z-]+)",\s*"([A-Z_]+)"/g))
      note(code, kind as ErrorKind);
    for (const [, what = ""] of source.matchAll(/\bnotFound\("([a-z ]+)"/g))
      note(`${what.toUpperCase().replaceAll(" ", "_")}_NOT_FOUND`, "not-found");
  }
  return new Map([...found].map(([code, statuses]) => [code, [...statuses].sort()]));
}

/** Writes what derives from the route table: the clients' manifest and the OpenAPI document. `--check` only compares. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { RouteFact } from "@quayside/shared/contract/client.ts";
import { openApi } from "@quayside/shared/contract/openapi.ts";
import type { Operation } from "@quayside/shared/contract/operation.ts";
import { routeTable } from "@quayside/shared/contract/route-table.ts";
import { accessPatterns } from "./access-patterns.ts";
import { errorStatuses } from "./error-statuses.ts";
import { schemaNames } from "./schema-names.ts";

function factOf({ method, path, paged, idempotency, invalidates }: Operation): RouteFact {
  return {
    method,
    path,
    ...(paged ? { paged } : {}),
    ...(idempotency === "key" ? { keyed: true } : {}),
    ...(invalidates?.length ? { invalidates } : {}),
  };
}

function manifest(): string {
  const isForStore = ({ access }: Operation) => access === "public" || access === "shopper" || access === "customer";
  const isForStaff = (operation: Operation) =>
    operation.access.startsWith("staff") || /^(store|catalog|reports)\./.test(operation.id);
  const table = (name: string, rows: readonly Operation[], type: string) => {
    const facts = Object.fromEntries(rows.map((row) => [row.id, factOf(row)]));
    return `export const ${name} = ${JSON.stringify(facts, null, 2)} as const satisfies Partial<Record<string, RouteFact>> as unknown as Record<${type}["id"], RouteFact>;\n`;
  };
  return [
    "// Generated from the route table by `npm run generate`; do not edit.",
    'import type { RouteFact } from "./client.ts";',
    'import type { StaffOperation, StorefrontOperation } from "./route-table.ts";',
    "",
    table(
      "storefrontRoutes",
      // Beacons are sent by the pixel alone, which knows their address; what mails of reports lead to is the admin's.
      routeTable.filter((row) => isForStore(row) && !/^(auth|tracking|reports)\./.test(row.id)),
      "StorefrontOperation",
    ),
    table("staffRoutes", routeTable.filter(isForStaff), "StaffOperation"),
  ].join("\n");
}

const files: Record<string, string> = {
  "shared/contract/routes.generated.ts": manifest(),
  "docs/access-patterns.md": accessPatterns(),
  "docs/openapi.json": `${JSON.stringify(openApi(routeTable, await schemaNames(), errorStatuses()), null, 2)}\n`,
};

const stale = Object.entries(files).filter(([file, text]) => !existsSync(file) || readFileSync(file, "utf8") !== text);
if (process.argv.includes("--check")) {
  for (const [file] of stale) console.error(`${file} is stale: run npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, text] of stale) writeFileSync(file, text);
  console.log(stale.length > 0 ? `wrote ${stale.map(([file]) => file).join(", ")}` : "everything is fresh");
}

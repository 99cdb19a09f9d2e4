import { exportOf, exportWrite } from "@quayside/functions/exports/store.ts";
import { importOf, importWrite } from "@quayside/functions/imports/store.ts";
import { env } from "@quayside/functions/platform/env.ts";
import { exportOperations } from "@quayside/shared/exports/contract.ts";
import type { Export } from "@quayside/shared/exports/schema.ts";
import { importOperations } from "@quayside/shared/imports/contract.ts";
import type { Import } from "@quayside/shared/imports/schema.ts";
import type { Example } from "./example.ts";
import { dataOf } from "./world/call.ts";
import { staff } from "./world/callers.ts";
import { withKey } from "./world/shopper.ts";

const importFile = { filename: "goods.csv" };
const neededColumns = ["handle", "title", "category_path", "sku", "price", "currency"];
const importKind = { kind: "catalog" } as const;

let files = 0;

/** An import whose file is there; `state` as the background work would have left it. */
const announcedImport =
  (state?: Import["state"]): Example =>
  async (world) => {
    files += 1;
    const file = `title,sku\nFile ${files},F-${files}\n`;
    const request = withKey({
      params: importKind,
      body: { ...importFile, bytes: file.length, sha256: files.toString(16).padStart(64, "0") },
    });
    const answer = await world.call(importOperations.create, request, staff(world.tokens, ["admin"]));
    const { id } = dataOf<{ import: Import }>(answer).import;
    const record = await importOf(world.table.db, env.storeId, importKind.kind, id);
    await world.uploads?.put(record.key, file);
    const header = neededColumns;
    const next = { ...record, import: { ...record.import, header, state: state ?? record.import.state, version: 2 } };
    await world.catalogue.write(importWrite(env.storeId, next));
    return { params: { ...importKind, importId: id } };
  };

/** An export as the background work would have left it. */
const startedExport =
  (state: Export["state"] = "running"): Example =>
  async (world) => {
    const by = staff(world.tokens, ["admin"]);
    const made = dataOf<Export>(await world.call(exportOperations.create, withKey({ params: importKind }), by));
    const record = await exportOf(world.table.db, env.storeId, importKind.kind, made.id);
    await world.catalogue.write(
      exportWrite(env.storeId, { ...record, export: { ...record.export, state, version: 2 } }),
    );
    return { params: { ...importKind, exportId: made.id } };
  };

export const fileExamples: Record<string, Example> = {
  "imports.create": async () => {
    files += 1;
    const sha256 = files.toString(16).padStart(64, "f");
    return { params: importKind, body: { ...importFile, bytes: 100, sha256 } };
  },
  "imports.validate": announcedImport(),
  "imports.map": async (world) => {
    const { params } = await announcedImport("mapping")(world);
    return { params, body: { mapping: Object.fromEntries(neededColumns.map((name) => [name, name])) } };
  },
  "imports.commit": announcedImport("validated"),
  "imports.cancel": announcedImport("validated"),
  "imports.list": async () => ({ params: importKind }),
  "imports.changes": announcedImport("validated"),
  "imports.get": announcedImport(),
  "imports.errors": announcedImport(),
  "exports.create": async () => ({ params: importKind }),
  "exports.create-data": async () => ({ body: { table: "orders", format: "ndjson" } }),
  "exports.list": async () => ({ params: importKind }),
  "exports.get": startedExport(),
  "exports.cancel": startedExport(),
  "exports.download": startedExport("completed"),
};

import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { idSchema } from "../kernel/id.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import { Import, ImportError } from "./schema.ts";

const importParams = z.object({ importId: idSchema("import") });
const access = "staff:catalog.import" as const;

export const importOperations = {
  create: operation({
    id: "imports.create",
    method: "POST",
    path: "/api/v1/imports",
    access,
    summary: "Announce a file; the answer says where to upload it",
    body: z.object({
      kind: z.enum(["catalogue"]),
      filename: z.string().min(1).max(200),
      bytes: z.int().min(1).max(200_000_000),
      sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be the SHA-256 of the file in hex"),
    }),
    output: z.object({
      import: Import,
      upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }),
    }),
    status: 201,
    idempotency: "key",
    invalidates: ["imports.list"],
  }),
  validate: operation({
    id: "imports.validate",
    method: "POST",
    path: "/api/v1/imports/{importId}/validate",
    access,
    summary: "Check the uploaded file and preview it; goes on in the background",
    params: importParams,
    output: Import,
    status: 202,
    idempotency: "key",
    invalidates: ["imports.get", "imports.list"],
    errors: ["IMPORT_NOT_FOUND", "IMPORT_STATE", "UPLOAD_MISSING"],
  }),
  commit: operation({
    id: "imports.commit",
    method: "POST",
    path: "/api/v1/imports/{importId}/commit",
    access,
    summary: "Store what was validated; rows with errors are left out and listed",
    params: importParams,
    output: Import,
    status: 202,
    idempotency: "key",
    invalidates: ["imports.get", "imports.list", "products.list"],
    errors: ["IMPORT_NOT_FOUND", "IMPORT_STATE"],
  }),
  get: operation({
    id: "imports.get",
    method: "GET",
    path: "/api/v1/imports/{importId}",
    access,
    summary: "State, progress and counts of an import",
    params: importParams,
    output: Import,
    errors: ["IMPORT_NOT_FOUND"],
  }),
  list: operation({
    id: "imports.list",
    method: "GET",
    path: "/api/v1/imports",
    access,
    summary: "Imports, newest first",
    query: PageQuery,
    output: pageOf(Import),
    paged: true,
  }),
  errors: operation({
    id: "imports.errors",
    method: "GET",
    path: "/api/v1/imports/{importId}/errors",
    access,
    summary: "What is wrong, by row and column",
    params: importParams,
    query: PageQuery,
    output: pageOf(ImportError),
    paged: true,
    errors: ["IMPORT_NOT_FOUND"],
  }),
};

import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { ImportKind } from "../imports/schema.ts";
import { Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import { DataExport, Export, ExportKind } from "./schema.ts";

const kindParams = z.object({ kind: ExportKind });
const exportParams = kindParams.extend({ exportId: idSchema("export") });
const access = "staff:{kind}.export" as const;

export const exportOperations = {
  create: operation({
    id: "exports.create",
    method: "POST",
    path: "/api/v1/exports/{kind}",
    access,
    summary: "Write everything of a kind to a CSV file; goes on in the background",
    params: z.object({ kind: ImportKind }),
    output: Export,
    status: 202,
    idempotency: "key",
    invalidates: ["exports.list"],
  }),
  createData: operation({
    id: "exports.create-data",
    method: "POST",
    path: "/api/v1/exports/data",
    access: "staff:data.export",
    summary: "Write a table of raw data to a file; goes on in the background",
    body: DataExport,
    output: Export,
    status: 202,
    idempotency: "key",
    invalidates: ["exports.list"],
  }),
  cancel: operation({
    id: "exports.cancel",
    method: "POST",
    path: "/api/v1/exports/{kind}/{exportId}/cancel",
    access,
    summary: "Stop; there is no file then",
    params: exportParams,
    output: Export,
    idempotency: "natural",
    invalidates: ["exports.get", "exports.list"],
    errors: ["EXPORT_NOT_FOUND", "EXPORT_STATE"],
  }),
  get: operation({
    id: "exports.get",
    method: "GET",
    path: "/api/v1/exports/{kind}/{exportId}",
    access,
    summary: "State and progress of an export",
    params: exportParams,
    output: Export,
    errors: ["EXPORT_NOT_FOUND"],
  }),
  list: operation({
    id: "exports.list",
    method: "GET",
    path: "/api/v1/exports/{kind}",
    access,
    summary: "Exports of a kind, newest first",
    params: kindParams,
    query: PageQuery,
    output: pageOf(Export),
    paged: true,
  }),
  download: operation({
    id: "exports.download",
    method: "GET",
    path: "/api/v1/exports/{kind}/{exportId}/download",
    access,
    summary: "An address that gives the file for 15 minutes",
    params: exportParams,
    output: z.object({ url: z.string(), expiresAt: Instant }),
    errors: ["EXPORT_NOT_FOUND", "EXPORT_STATE", "EXPORT_GONE"],
  }),
};

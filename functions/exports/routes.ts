import { exportOperations as operations } from "@quayside/shared/exports/contract.ts";
import { route } from "../http/route.ts";
import { cancelExport } from "./cancel-export.ts";
import { createDataExport, createExport } from "./create-export.ts";
import { downloadExport } from "./download-export.ts";
import { getExport } from "./get-export.ts";
import { listExports } from "./list-exports.ts";

export const exportRoutes = [
  route(operations.create, createExport),
  route(operations.createData, createDataExport),
  route(operations.cancel, cancelExport),
  route(operations.get, getExport),
  route(operations.list, listExports),
  route(operations.download, downloadExport),
];

import { importOperations as operations } from "@quayside/shared/imports/contract.ts";
import { route } from "../http/route.ts";
import { cancelImport } from "./cancel-import.ts";
import { commitImport } from "./commit-import.ts";
import { createImport } from "./create-import.ts";
import { getImport } from "./get-import.ts";
import { listChanges } from "./list-changes.ts";
import { listErrors } from "./list-errors.ts";
import { listImports } from "./list-imports.ts";
import { mapImport } from "./map-import.ts";
import { validateImport } from "./validate-import.ts";

export const importRoutes = [
  route(operations.create, createImport),
  route(operations.validate, validateImport),
  route(operations.map, mapImport),
  route(operations.commit, commitImport),
  route(operations.cancel, cancelImport),
  route(operations.get, getImport),
  route(operations.list, listImports),
  route(operations.changes, listChanges),
  route(operations.errors, listErrors),
];

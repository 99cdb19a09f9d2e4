import type { ImportState } from "@quayside/shared/imports/schema.ts";
import { AppError, type FieldIssue } from "@quayside/shared/kernel/errors.ts";

export function importState(state: ImportState, wanted: string): AppError {
  return new AppError("conflict", "IMPORT_STATE", `This import is ${state}; ${wanted}.`, { state });
}

export function uploadMissing(expected: number, found: number | undefined): AppError {
  const reason = found === undefined ? "is not there" : `has ${found} bytes instead of ${expected}`;
  return new AppError("unprocessable", "UPLOAD_MISSING", "The file has not been uploaded.", { field: "file", reason });
}

export function mappingNotValid(issues: [FieldIssue, ...FieldIssue[]]): AppError {
  const message = `The columns cannot be read so: ${issues[0].field.slice("mapping.".length)} ${issues[0].reason}.`;
  return new AppError("unprocessable", "MAPPING_NOT_VALID", message, { ...issues[0], issues });
}

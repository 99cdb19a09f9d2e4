import type { Import, ImportKind } from "@quayside/shared/imports/schema.ts";
import { AppError, isAppError } from "@quayside/shared/kernel/errors.ts";
import { useState } from "react";
import { useAct } from "../../lib/query.ts";
import { sha256, upload } from "../../lib/upload.ts";

export type UploadState =
  | { kind: "idle" }
  | { kind: "reading" }
  | { kind: "uploading"; share: number }
  | { kind: "checking" }
  /** This very file was imported to its end before. */
  | { kind: "known"; earlier: Import }
  | { kind: "failed"; error: AppError };

/** From a chosen file to an import that is being checked: announced, uploaded, handed over. */
export function useNewImport(kind: ImportKind, onThere: (importId: string) => void) {
  const [state, setState] = useState<UploadState>({ kind: "idle" });
  const create = useAct("imports.create");
  const validate = useAct("imports.validate");

  const begin = async (file: File, again = false) => {
    try {
      setState({ kind: "reading" });
      const body = { filename: file.name, bytes: file.size, sha256: await sha256(file), again };
      const announced = await create.mutateAsync({ params: { kind }, body });
      const { id: importId, state: found } = announced.import;
      if (found === "completed") return setState({ kind: "known", earlier: announced.import });
      setState({ kind: "uploading", share: 0 });
      await upload(file, announced.upload, (share) => setState({ kind: "uploading", share }));
      setState({ kind: "checking" });
      await validate.mutateAsync({ params: { kind, importId } });
      onThere(importId);
    } catch (error) {
      const told = isAppError(error) ? error : new AppError("internal", "UNREADABLE", "The file could not be read.");
      setState({ kind: "failed", error: told });
    }
  };
  return { state, begin };
}

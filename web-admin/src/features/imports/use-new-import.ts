import { AppError, isAppError } from "@quayside/shared/kernel/errors.ts";
import { useState } from "react";
import { useAct } from "../../lib/query.ts";
import { sha256, upload } from "./upload.ts";

export type UploadState =
  | { kind: "idle" }
  | { kind: "reading" }
  | { kind: "uploading"; share: number }
  | { kind: "checking" }
  | { kind: "failed"; error: AppError };

/** From a chosen file to an import that is being checked: announced, uploaded, handed over. */
export function useNewImport(onChecking: (importId: string) => void) {
  const [state, setState] = useState<UploadState>({ kind: "idle" });
  const create = useAct("imports.create");
  const validate = useAct("imports.validate");

  const begin = async (file: File) => {
    try {
      setState({ kind: "reading" });
      const body = { kind: "catalogue" as const, filename: file.name, bytes: file.size, sha256: await sha256(file) };
      const announced = await create.mutateAsync({ body });
      setState({ kind: "uploading", share: 0 });
      await upload(file, announced.upload, (share) => setState({ kind: "uploading", share }));
      setState({ kind: "checking" });
      await validate.mutateAsync({ params: { importId: announced.import.id } });
      onChecking(announced.import.id);
    } catch (error) {
      const told = isAppError(error) ? error : new AppError("internal", "UNREADABLE", "The file could not be read.");
      setState({ kind: "failed", error: told });
    }
  };
  return { state, begin };
}

import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Import, ImportKind, ImportState } from "@quayside/shared/imports/schema.ts";
import type { StaffCall } from "./staff-client.ts";

export type ImportProgress = (state: ImportState, done: number, total: number) => void;

/** Uploads a file as a browser would: the signed form first, the file last. */
async function upload({ url, fields }: { url: string; fields: Record<string, string> }, file: Blob): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file);
  const response = await fetch(url, { method: "POST", body: form });
  if (!response.ok) throw new Error(`the upload was refused with ${response.status}: ${await response.text()}`);
}

async function until(
  call: StaffCall,
  kind: ImportKind,
  importId: string,
  states: readonly ImportState[],
  progress: ImportProgress,
): Promise<Import> {
  for (;;) {
    const found = await call("imports.get", { params: { kind, importId } });
    progress(found.state, found.progress.done, found.progress.total);
    if (found.state === "failed") throw new Error(`the import failed: ${found.failure ?? "no reason was given"}`);
    if (found.state === "cancelled") throw new Error("the import was cancelled meanwhile");
    if (found.state === "mapping") throw new Error(`the import asks for columns: ${found.header.join(", ")}`);
    if (states.includes(found.state)) return found;
    await sleep(500);
  }
}

/** An import of this very file that was begun and not ended, by a run that was cut off: it goes on by itself. */
async function begun(call: StaffCall, kind: ImportKind, sha256: string): Promise<Import | undefined> {
  const { items } = await call("imports.list", { params: { kind }, query: { per_page: 20 } });
  const isOpen = ({ state }: Import) => state === "validating" || state === "validated" || state === "committing";
  return items.find((each) => each.sha256 === sha256 && isOpen(each));
}

async function announced(call: StaffCall, kind: ImportKind, filename: string, file: Blob): Promise<Import> {
  const hash = createHash("sha256");
  for await (const part of file.stream()) hash.update(part);
  const [bytes, sha256] = [file.size, hash.digest("hex")];
  const found = await begun(call, kind, sha256);
  if (found) return found;
  const created = await call("imports.create", { params: { kind }, body: { filename, bytes, sha256 } });
  if (created.import.state === "completed") return created.import;
  await upload(created.upload, file);
  return call("imports.validate", { params: { kind, importId: created.import.id } });
}

/**
 * Takes a file through the product's own import: announce, upload, validate, commit. A file that was imported to its end is
 * answered with that import; one that is under way is gone on with.
 */
export async function importFile(
  call: StaffCall,
  kind: ImportKind,
  filename: string,
  file: Blob,
  progress: ImportProgress = () => {},
): Promise<Import> {
  const { id: importId } = await announced(call, kind, filename, file);
  const { state } = await until(call, kind, importId, ["validated", "committing", "completed"], progress);
  if (state === "validated") await call("imports.commit", { params: { kind, importId } });
  return until(call, kind, importId, ["completed"], progress);
}

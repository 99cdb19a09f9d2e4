import { AppError } from "@quayside/shared/kernel/errors.ts";

/** SHA-256 in hex, by which the API knows the same file again. */
export async function sha256(file: Blob): Promise<string> {
  if (!globalThis.crypto.subtle)
    throw new AppError(
      "unprocessable",
      "NOT_SECURE",
      "This page was opened over an insecure address, where the browser cannot check files. Nothing was uploaded.",
    );
  const digest = await globalThis.crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

interface PostTarget {
  url: string;
  /** Signed fields; the storage wants them before the file. */
  fields: Record<string, string>;
}

/** Posts a file to where the API said, telling the share sent so far (0 to 1). */
export function upload(file: File, { url, fields }: PostTarget, onProgress: (share: number) => void): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file);
  const failed = (status: number) =>
    new AppError("unavailable", "UPLOAD_FAILED", "The file did not arrive. Nothing was stored.", { status });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => (request.status < 300 ? resolve() : reject(failed(request.status)));
    request.onerror = () => reject(failed(0));
    request.open("POST", url);
    request.send(form);
  });
}

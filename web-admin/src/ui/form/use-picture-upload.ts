import type { Image } from "@quayside/shared/catalog/schema.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { UploadType } from "@quayside/shared/media/schema.ts";
import { useState } from "react";
import { call } from "../../lib/api.ts";
import { newIntention } from "../../lib/intention.ts";
import { upload } from "../../lib/upload.ts";

const askEvery = 700;
const mostAsks = 120;

/** Uploads pictures one after the other and waits until their sizes are made. */
export function usePictureUpload(onReady: (image: Image) => void) {
  const [busy, setBusy] = useState<string>();
  const [error, setError] = useState<Error>();
  const send = async (files: readonly File[]) => {
    setError(undefined);
    try {
      for (const file of files) {
        setBusy(file.name);
        onReady(await stored(file));
      }
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setBusy(undefined);
    }
  };
  return { busy, error, send };
}

async function stored(file: File): Promise<Image> {
  const contentType = UploadType.safeParse(file.type);
  if (!contentType.success) throw refused(file.name, "send JPEG, PNG, WebP, AVIF or GIF");
  const body = { filename: file.name, contentType: contentType.data, bytes: file.size };
  const answer = await call("media.upload", { body }, { idempotencyKey: newIntention().keyFor({ body }) });
  await upload(file, answer.upload, () => {});
  const params = { imageId: answer.image.id };
  let image = await call("media.process", { params });
  for (let asked = 0; image.state === "processing" && asked < mostAsks; asked += 1) {
    await new Promise((resolve) => setTimeout(resolve, askEvery));
    image = await call("media.get", { params });
  }
  if (image.state !== "ready") throw refused(file.name, image.reason ?? "it takes too long; try again");
  return { key: image.key, alt: "" };
}

function refused(name: string, reason: string): AppError {
  return new AppError("unprocessable", "PICTURE_REFUSED", `${name} was not taken: ${reason}`);
}

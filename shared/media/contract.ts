import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { idSchema } from "../kernel/id.ts";
import { largestUpload, MediaImage, UploadType } from "./schema.ts";

const params = z.object({ imageId: idSchema("image") });

export const mediaOperations = {
  upload: operation({
    id: "media.upload",
    method: "POST",
    path: "/api/v1/media",
    access: "staff:catalog.write",
    summary: "Announce a picture; the answer says where to upload it",
    body: z.object({
      filename: z.string().trim().min(1).max(200),
      contentType: UploadType,
      bytes: z.int().min(1).max(largestUpload, "must be at most 20 MB"),
    }),
    output: z.object({
      image: MediaImage,
      upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }),
    }),
    status: 201,
    idempotency: "key",
  }),
  process: operation({
    id: "media.process",
    method: "POST",
    path: "/api/v1/media/{imageId}/process",
    access: "staff:catalog.write",
    summary: "Check the uploaded picture and make its sizes; goes on in the background",
    params,
    output: MediaImage,
    status: 202,
    idempotency: "natural",
    invalidates: ["media.get"],
    errors: ["IMAGE_NOT_FOUND", "UPLOAD_MISSING"],
  }),
  get: operation({
    id: "media.get",
    method: "GET",
    path: "/api/v1/media/{imageId}",
    access: "staff:catalog.read",
    summary: "Whether a picture is ready, and why not",
    params,
    output: MediaImage,
    errors: ["IMAGE_NOT_FOUND"],
  }),
};

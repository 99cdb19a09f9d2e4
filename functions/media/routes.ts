import { mediaOperations as operations } from "@quayside/shared/media/contract.ts";
import { route } from "../http/route.ts";
import { getImage } from "./get-image.ts";
import { processImage } from "./process-image.ts";
import { uploadImage } from "./upload-image.ts";

export const mediaRoutes = [
  route(operations.upload, uploadImage),
  route(operations.process, processImage),
  route(operations.get, getImage),
];

import { ImageUploaded } from "@quayside/shared/events.ts";
import { on } from "../events/consume.ts";
import { makeSizes } from "./make-sizes.ts";

export const mediaConsumers = [on(ImageUploaded, makeSizes)];

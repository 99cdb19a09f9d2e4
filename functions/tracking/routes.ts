import { trackingOperations } from "@quayside/shared/tracking/contract.ts";
import { route } from "../http/route.ts";
import { collect } from "./collect.ts";

export const trackingRoutes = [route(trackingOperations.collect, collect)];

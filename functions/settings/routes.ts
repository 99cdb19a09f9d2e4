import { storeOperations as operations } from "@quayside/shared/store/contract.ts";
import { route } from "../http/route.ts";
import { storeConfig } from "./store-config.ts";

export const storeRoutes = [route(operations.config, storeConfig)];

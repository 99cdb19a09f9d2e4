import { storeOperations as operations } from "@quayside/shared/store/contract.ts";
import { route } from "../http/route.ts";
import { showPage } from "./show-page.ts";
import { storeConfig } from "./store-config.ts";

/** What shoppers read; apart from what staff change, so that no storefront holds code that writes. */
export const storeRoutes = [route(operations.config, storeConfig), route(operations.page, showPage)];

import { operation } from "../contract/operation.ts";
import { StoreConfig } from "./schema.ts";

export const storeOperations = {
  config: operation({
    id: "store.config",
    method: "GET",
    path: "/api/v1/store/config",
    access: "public",
    summary: "What a storefront needs to know of its store",
    output: StoreConfig,
    cacheSeconds: 60,
  }),
};

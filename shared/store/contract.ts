import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { PolicyName, StorePage } from "./presentation.ts";
import { SettingsEdit, StoreConfig, StoreSettings } from "./schema.ts";

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
  page: operation({
    id: "store.page",
    method: "GET",
    path: "/api/v1/store/pages/{name}",
    access: "public",
    summary: "One of the store's own texts: about, delivery, returns, privacy, terms",
    params: z.object({ name: PolicyName }),
    output: StorePage,
    errors: ["PAGE_NOT_FOUND"],
    cacheSeconds: 60,
  }),
};

/** What staff do with the store's settings. */
export const settingsOperations = {
  get: operation({
    id: "settings.get",
    method: "GET",
    path: "/api/v1/settings",
    access: "staff:settings.read",
    summary: "All settings of the store",
    output: StoreSettings,
  }),
  update: operation({
    id: "settings.update",
    method: "PATCH",
    path: "/api/v1/settings",
    access: "staff:settings.write",
    summary: "Change some of the store's settings",
    body: SettingsEdit,
    output: StoreSettings,
    idempotency: "natural",
    invalidates: ["settings.get", "store.config", "store.page"],
    errors: ["VERSION_CONFLICT", "SETTINGS_DO_NOT_FIT", "STORE_NOT_SET_UP"],
  }),
};

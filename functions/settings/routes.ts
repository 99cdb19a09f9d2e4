import { settingsOperations, storeOperations } from "@quayside/shared/store/contract.ts";
import { route } from "../http/route.ts";
import { getSettings } from "./get-settings.ts";
import { showPage } from "./show-page.ts";
import { storeConfig } from "./store-config.ts";
import { updateSettings } from "./update-settings.ts";

export const storeRoutes = [route(storeOperations.config, storeConfig), route(storeOperations.page, showPage)];

export const settingsRoutes = [
  route(settingsOperations.get, getSettings),
  route(settingsOperations.update, updateSettings),
];

import { settingsOperations as operations } from "@quayside/shared/store/contract.ts";
import { route } from "../http/route.ts";
import { getSettings } from "./get-settings.ts";
import { updateSettings } from "./update-settings.ts";

export const settingsRoutes = [route(operations.get, getSettings), route(operations.update, updateSettings)];

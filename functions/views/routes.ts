import { viewOperations as operations } from "@quayside/shared/views/contract.ts";
import { route } from "../http/route.ts";
import { listViews } from "./list-views.ts";
import { removeView } from "./remove-view.ts";
import { saveView } from "./save-view.ts";

export const viewRoutes = [
  route(operations.list, listViews),
  route(operations.save, saveView),
  route(operations.remove, removeView),
];

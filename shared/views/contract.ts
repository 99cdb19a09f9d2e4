import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { idSchema } from "../kernel/id.ts";

/** Which list or page of figures a view is of, `orders`, `analytics.sales-trends`. */
const ListId = z.string().regex(/^[a-z][a-z0-9.-]{0,59}$/, "must be the id of a list or page");

/** What the address says behind the question mark. */
const Search = z
  .record(z.string().min(1).max(60), z.string().max(4000))
  .refine((search) => Object.keys(search).length <= 60, "must not have over 60 parts");

export const ViewEdit = z.object({
  list: ListId,
  name: z.string().trim().min(1, "is required").max(40, "must not be over 40 characters"),
  search: Search,
  /** Seen by everybody who sees the page. */
  shared: z.boolean().default(false),
});

export const SavedView = ViewEdit.extend({
  id: idSchema("view"),
  /** Whether it is the caller's own, to replace and to remove. */
  mine: z.boolean(),
});
export type SavedView = z.output<typeof SavedView>;

export const viewOperations = {
  list: operation({
    id: "views.list",
    method: "GET",
    path: "/api/v1/views",
    access: "staff",
    summary: "Views of lists and pages that the caller keeps, and those that others share",
    output: z.array(SavedView),
  }),
  save: operation({
    id: "views.save",
    method: "PUT",
    path: "/api/v1/views",
    access: "staff",
    summary: "Keep a view; the caller's own of the same name is replaced",
    body: ViewEdit,
    output: SavedView,
    idempotency: "natural",
    invalidates: ["views.list"],
    errors: ["VIEW_NAME_TAKEN", "TOO_MANY_VIEWS"],
  }),
  remove: operation({
    id: "views.remove",
    method: "DELETE",
    path: "/api/v1/views/{viewId}",
    access: "staff",
    summary: "Drop a view of one's own, or, for whoever may change settings, one that is shared",
    params: z.object({ viewId: idSchema("view") }),
    output: z.object({ id: idSchema("view") }),
    idempotency: "natural",
    invalidates: ["views.list"],
    errors: ["VIEW_NOT_FOUND", "VIEW_NOT_YOURS"],
  }),
};

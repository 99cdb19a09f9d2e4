import { collectionOperations as operations } from "@quayside/shared/collections/contract.ts";
import { route } from "../http/route.ts";
import { createCollection } from "./create-collection.ts";
import { getCollection, listCollections } from "./list-collections.ts";
import { previewRule } from "./preview-rule.ts";
import { removeCollection } from "./remove-collection.ts";
import { updateCollection } from "./update-collection.ts";

export const collectionRoutes = [
  route(operations.list, listCollections),
  route(operations.get, getCollection),
  route(operations.create, createCollection),
  route(operations.update, updateCollection),
  route(operations.remove, removeCollection),
  route(operations.preview, previewRule),
];

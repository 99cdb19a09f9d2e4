import type { ImportKind } from "@quayside/shared/imports/schema.ts";
import { catalogKind } from "./catalog/session.ts";
import type { Kind } from "./session.ts";

export const kinds: Record<ImportKind, Kind> = { catalog: catalogKind };

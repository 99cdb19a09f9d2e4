import type { ImportKind } from "@quayside/shared/imports/schema.ts";
import { catalogKind } from "./catalog/session.ts";
import { collectionsKind } from "./collections/session.ts";
import { customersKind } from "./customers/session.ts";
import { ordersKind } from "./orders/session.ts";
import { returnsKind } from "./returns/session.ts";
import type { Kind } from "./session.ts";

export const kinds: Record<ImportKind, Kind> = {
  catalog: catalogKind,
  collections: collectionsKind,
  customers: customersKind,
  orders: ordersKind,
  returns: returnsKind,
};

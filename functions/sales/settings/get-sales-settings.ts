import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import type { Verb } from "../../http/route.ts";
import type { Db } from "../../store/db.ts";
import { salesSettingsOf } from "./store.ts";

export const getSalesSettings: Verb<{ db: Db }, typeof salesOperations.settings> = ({ db }, { storeId }) =>
  salesSettingsOf(db, storeId);

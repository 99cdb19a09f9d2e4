import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { storeOperations } from "@quayside/shared/store/contract.ts";
import type { Verb } from "../http/route.ts";
import type { Clock } from "../platform/clock.ts";
import type { Db } from "../store/db.ts";
import { settingsOf } from "./store.ts";

interface Deps {
  db: Db;
  clock: Clock;
}

export const showPage: Verb<Deps, typeof storeOperations.page> = async ({ db, clock }, { storeId }, { params }) => {
  const { policies = {} } = await settingsOf(db, storeId, clock);
  const text = policies[params.name];
  if (!text) throw notFound("page", params.name);
  return { name: params.name, text };
};

import { keptFor } from "../../store/kept.ts";
import { categoriesOf } from "./store.ts";

/** A store's categories, up to 30 seconds old: what a promotion on a category means follows a move that late. */
export const liveCategories = keptFor(30_000, (db, storeId) => categoriesOf(db, storeId));

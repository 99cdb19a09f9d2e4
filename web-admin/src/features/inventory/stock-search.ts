import { MovementKind, TransferState } from "@quayside/shared/inventory/schema.ts";
import { Day } from "@quayside/shared/kernel/day.ts";
import { LocationId } from "@quayside/shared/store/schema.ts";
import * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

export const StockSearch = listSearch({ state: z.enum(["low", "out", "incoming"]), location: LocationId });
export type StockSearch = z.output<typeof StockSearch>;

export const MovementSearch = listSearch({ kind: MovementKind, location: LocationId, from: Day, to: Day });
export type MovementSearch = z.output<typeof MovementSearch>;

export const TransferSearch = listSearch({ state: TransferState });
export type TransferSearch = z.output<typeof TransferSearch>;

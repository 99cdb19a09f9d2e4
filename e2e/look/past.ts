import type { Call } from "@quayside/shared/contract/client.ts";
import type { StaffOperation } from "@quayside/shared/contract/route-table.ts";
import { importFile } from "../../scripts/seed/import-file.ts";
import { places } from "../places.ts";
import { pastRows } from "./past-rows.ts";

/** Fills the figures: twenty months of orders and returns, by the shop's own imports. Once per shop. */
export async function fillPast(call: Call<StaffOperation>, now: Date): Promise<void> {
  const { items } = await call("imports.list", { params: { kind: "orders" }, query: {} });
  if (items.some(({ filename }) => filename === "past-orders.csv")) return;
  const { orders, returns } = pastRows(now);
  await importFile(call, "orders", "past-orders.csv", new Blob([orders]));
  await importFile(call, "returns", "past-returns.csv", new Blob([returns]));
  for (const job of ["lake.compact", "kpi.rollup"])
    await fetch(`${places.local}/_local/run/${job}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
    });
}

import { addDays, dayOf } from "@quayside/shared/kernel/day.ts";
import type { CustomerWithStats } from "../../customers/record.ts";
import { customersByAge, customersById } from "../../customers/store.ts";
import { decimal, pagesOf, type SpecDeps, type SpecRow, type SpecTable } from "./spec-table.ts";

const pageSize = 100;
/** Days without an order after which a customer is inactive, and after which they are churned. */
const inactiveAfter = 180;
const churnedAfter = 365;

function statusOf(lastDay: string | undefined, today: string): string | null {
  if (lastDay === undefined) return null;
  if (lastDay < addDays(today, -churnedAfter)) return "churned";
  return lastDay < addDays(today, -inactiveAfter) ? "inactive" : "active";
}

function rowOf(
  { record, stats }: CustomerWithStats,
  { timeZone, currency }: SpecDeps,
  today: string,
  segment: string | undefined,
): SpecRow {
  const { id, name, email, phone, state, createdAt } = record;
  const lastDay = stats.lastOrderAt === undefined ? undefined : dayOf(new Date(stats.lastOrderAt), timeZone);
  return {
    ...{ customer_id: id, customer_name: name || null, email: email || null, phone: phone ?? null },
    registration_date: state === "registered" ? dayOf(new Date(createdAt), timeZone) : null,
    ...{ customer_segment: segment ?? null, total_orders: stats.orders },
    ...{ total_lifetime_value: decimal(stats.spent, currency), last_purchase_date: lastDay ?? null },
    ...{ status: statusOf(lastDay, today), created_at: createdAt },
  };
}

/** Everyone who is neither deleted nor merged into another. Lifetime value is what was taken less what was given back. */
export const customers: SpecTable = {
  columns: {
    ...{ customer_id: "text", customer_name: "text", email: "text", phone: "text", registration_date: "date" },
    ...{ customer_segment: "text", total_orders: "integer", total_lifetime_value: "decimal" },
    ...{ last_purchase_date: "date", status: "text", created_at: "timestamp" },
  },
  async *pages(deps, { storeId, now }, { after } = {}) {
    const today = dayOf(new Date(now), deps.timeZone);
    const read = (cursor?: string) => customersByAge(deps.db, storeId, { limit: pageSize, cursor });
    for await (const page of pagesOf(read, after)) {
      const ids = page.items.map(({ customerId }) => String(customerId));
      const segments = await deps.segmentsOf?.(ids);
      const found = await customersById(deps.db, storeId, ids);
      yield { rows: found.map((each) => rowOf(each, deps, today, segments?.get(each.record.id))), after: page.after };
    }
  },
};

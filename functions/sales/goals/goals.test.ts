import { salesOperations as operations } from "@quayside/shared/sales/contract.ts";
import { GoalDetail, GoalRow, NewGoal } from "@quayside/shared/sales/goals.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { openTestSalesDesk, type TestSalesDesk, testProducts, testSales } from "../test-sales-desk.ts";
import { getTrends } from "../trends/get-trends.ts";
import { createGoal } from "./create-goal.ts";
import { getGoal } from "./get-goal.ts";
import { listGoals } from "./list-goals.ts";
import { planFor } from "./plan.ts";
import { removeGoal } from "./remove-goal.ts";
import { updateGoal } from "./update-goal.ts";

const sales = testSales(600, 7);
const revenueOf = (from: string, to: string) =>
  sales
    .filter(({ at }) => at.slice(0, 10) >= from && at.slice(0, 10) <= to)
    .flatMap(({ lines }) => lines)
    .reduce((sum, { gross }) => sum + gross, 0);

let desk: TestSalesDesk;
beforeAll(async () => {
  desk = await openTestSalesDesk(sales, { products: testProducts, now: "2011-11-16T12:00:00.000Z" });
});
afterAll(() => desk.close());

const make = async (body: z.input<typeof NewGoal>) => {
  const input = { params: undefined, query: undefined, body: NewGoal.parse(body) };
  return GoalRow.parse(await createGoal(desk.deps, desk.ctx, input));
};
const monthly = { name: "A month", metric: "revenue", period: "monthly", target: 150_000, from: "2011-01-01" } as const;
const at = (goalId: string) => ({ params: { goalId }, query: undefined, body: undefined });

describe("a goal", () => {
  test("is set, measured, changed from now on, and removed", async () => {
    const made = await make(monthly);
    expect(made.progress).toMatchObject({
      period: { from: "2011-11-01", to: "2011-11-30" },
      target: 150_000,
      pace: "seasonal",
    });
    expect(made.progress.actual).toBe(revenueOf("2011-11-01", "2011-11-30"));
    const { version, name } = made;
    const input = {
      params: { goalId: made.id },
      query: undefined,
      body: { version, name, target: 200_000, alerts: false },
    };
    const changed = await updateGoal(desk.deps, desk.ctx, input);
    expect(changed).toMatchObject({ version: 2, alerts: false, progress: { target: 200_000 } });
    await expect(updateGoal(desk.deps, desk.ctx, input)).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
    const detail = GoalDetail.parse(await getGoal(desk.deps, desk.ctx, at(made.id)));
    expect(detail.history).toHaveLength(10);
    expect(detail.history[0]).toMatchObject({ target: 150_000, actual: revenueOf("2011-10-01", "2011-10-31") });
    const met = detail.history.filter(({ actual }) => (actual ?? 0) >= 150_000).length;
    expect(detail.metShare).toBe(met * 10);
    expect(detail.history.map(({ status }) => status)).toEqual(
      detail.history.map(({ actual }) => ((actual ?? 0) >= 150_000 ? "met" : "missed")),
    );
    await removeGoal(desk.deps, desk.ctx, at(made.id));
    await expect(getGoal(desk.deps, desk.ctx, at(made.id))).rejects.toMatchObject({ code: "GOAL_NOT_FOUND" });
  });

  test("is one for each period, metric and part of the store", async () => {
    const store = await make(monthly);
    await expect(make(monthly)).rejects.toMatchObject({ code: "GOAL_EXISTS" });
    const part = await make({ ...monthly, scope: { dimension: "category", value: "Light" } });
    expect(part.progress.actual).toBeLessThan(store.progress.actual ?? 0);
    const rows = await listGoals(desk.deps, desk.ctx, { params: undefined, query: undefined, body: undefined });
    expect(rows.map(({ id }) => id).toSorted()).toEqual([store.id, part.id].toSorted());
    for (const { id } of rows) await removeGoal(desk.deps, desk.ctx, at(id));
  });

  test("is the plan that revenue is held against, over the whole month exactly", async () => {
    const made = await make(monthly);
    const range = { from: "2011-11-01", to: "2011-11-30" };
    const planned = await planFor(desk.deps, desk.ctx, { filters: [], range });
    expect(planned("revenue", range)).toBeCloseTo(150_000, 6);
    expect(planned("orders", range)).toBeNull();
    expect(planned("revenue", { from: "2010-12-31", to: "2011-01-02" })).toBeNull();
    const other = await planFor(desk.deps, desk.ctx, {
      filters: [{ dimension: "channel", is: "in", values: ["web"] }],
      range,
    });
    expect(other("revenue", range)).toBeNull();
    const query = operations.trends.query.parse(range);
    const { cumulative } = await getTrends(desk.deps, desk.ctx, { query, params: undefined, body: undefined });
    expect(cumulative.at(-1)).toMatchObject({ revenue: null, plan: 150_000 });
    expect(cumulative[15]).toMatchObject({ day: "2011-11-16", revenue: revenueOf("2011-11-01", "2011-11-16") });
    await removeGoal(desk.deps, desk.ctx, at(made.id));
  });
});

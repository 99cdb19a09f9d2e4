import { salesOperations } from "@quayside/shared/sales/contract.ts";
import { defaultSalesSettings } from "@quayside/shared/sales/settings.ts";
import { viewOperations } from "@quayside/shared/views/contract.ts";
import type { Example } from "./example.ts";
import { dataOf, type Request } from "./world/call.ts";
import { staff } from "./world/callers.ts";
import { keyed } from "./world/shopper.ts";

let made = 0;

const goalBody = () => ({
  ...{ name: "A month", metric: "revenue", period: "monthly", target: 500_000, from: "2026-11-01" },
  scope: { dimension: "category", value: `Proof ${++made}` },
});

const goal =
  (more: (version: number) => Request = () => ({})): Example =>
  async ({ call, tokens }) => {
    const request = { body: goalBody(), headers: keyed() };
    const answer = await call(salesOperations.createGoal, request, staff(tokens, ["admin"]));
    const { id, version } = dataOf<{ id: string; version: number }>(answer);
    return { params: { goalId: id }, ...more(version) };
  };

const settings: Example = async ({ call, tokens }) => {
  const { version } = dataOf<{ version: number }>(await call(salesOperations.settings, {}, staff(tokens, ["admin"])));
  return { body: { ...defaultSalesSettings, version } };
};

const viewBody = () => ({ list: "orders", name: `Proof ${++made}`, search: { state: "open" }, shared: made % 2 === 0 });

const view: Example = async ({ call, tokens }) => {
  const answer = await call(viewOperations.save, { body: viewBody() }, staff(tokens, ["admin"]));
  return { params: { viewId: dataOf<{ id: string }>(answer).id } };
};

/** What operations of sales figures, and of views of them, need, as `examples` has it. */
export const salesExamples: Record<string, Example> = {
  "sales.compare-products": async () => ({ query: { ids: "MUG,LAMP" } }),
  "sales.create-goal": async () => ({ body: goalBody() }),
  "sales.goal": goal(),
  "sales.update-goal": goal((version) => ({ body: { version, name: "A better month", target: 600_000 } })),
  "sales.remove-goal": goal(),
  "sales.update-settings": settings,
  "views.save": async () => ({ body: viewBody() }),
  "views.remove": view,
};

// @vitest-environment happy-dom
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { GoalDetail } from "@quayside/shared/sales/goals.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type * as z from "zod";
import { address, openApp } from "../../app/test-app.tsx";

type Detail = z.output<typeof GoalDetail>;

const at = "2026-11-01T12:00:00.000Z";
const november = { from: "2026-11-01", to: "2026-11-30" };

const goal: Detail = {
  ...{ id: "gol_01J9Z3V5B6C7D8E9F0G1H2J3K4", version: 1, name: "Busy November", metric: "revenue", period: "monthly" },
  ...{ from: "2026-10-01", alerts: true, targets: [{ from: "2026-10-01", target: 1_000_000 }] },
  ...{ createdAt: at, updatedAt: at, metShare: 100 },
  progress: {
    ...{ period: november, target: 1_000_000, actual: 400_000, achieved: 40, expected: 500_000, pace: "seasonal" },
    ...{ projected: 800_000, status: "behind" },
  },
  history: [
    {
      ...{ period: { from: "2026-10-01", to: "2026-10-31" }, target: 1_000_000, actual: 1_100_000, achieved: 110 },
      ...{ expected: 1_000_000, pace: "linear", projected: null, status: "met" },
    },
  ],
};

function openGoals(goals: Detail[]) {
  return openApp("/sales/goals", {
    "sales.goals": () => goals,
    "sales.goal": () => goal,
    "sales.create-goal": () => {
      goals.push(goal);
      return goal;
    },
    "analytics.values": () => [],
  });
}

it("sets a goal in exact minor units, and names what is wrong with a target", async () => {
  const user = userEvent.setup();
  const { of } = openGoals([]);
  await user.click(await screen.findByRole("button", { name: "Set a goal" }));
  await user.type(await screen.findByRole("textbox", { name: "Name" }), "Busy November");
  const target = screen.getByRole("textbox", { name: "Target in GBP" });
  await user.type(target, "10000.999");
  await user.click(screen.getByRole("button", { name: "Set the goal" }));
  expect(await screen.findByText("GBP has 2 digits after the point")).toBeDefined();
  await user.clear(target);
  await user.type(target, "10000.99");
  await user.click(screen.getByRole("button", { name: "Set the goal" }));
  await waitFor(() => expect(of("sales.create-goal")).toHaveLength(1));
  expect(of("sales.create-goal")[0]?.body).toMatchObject({
    ...{ name: "Busy November", metric: "revenue", period: "monthly", target: 1_000_099, alerts: true },
  });
  expect(await screen.findByRole("article", { name: "Busy November" })).toBeDefined();
});

it("shows how far a goal is met, whether it keeps pace, and how it went before", async () => {
  const user = userEvent.setup();
  openGoals([goal]);
  const card = await screen.findByRole("article", { name: "Busy November" });
  expect(within(card).getByText("Behind")).toBeDefined();
  expect(within(card).getByText(/Expected by now £5,000.00; at this pace it ends at £8,000.00/)).toBeDefined();
  expect(within(card).getByRole("meter", { name: "Progress" }).getAttribute("aria-valuetext")).toBe(
    "40%, expected by now 50%",
  );
  await user.click(within(card).getByRole("button", { name: "Busy November" }));
  await waitFor(() => expect(address()).toBe(`/sales/goals?goal=${goal.id}`));
  expect(await screen.findByText("Met in 100% of the periods that are over (1).")).toBeDefined();
  expect(await screen.findByText("Met", { selector: ".status" })).toBeDefined();
});

it("loses neither side where two people change a goal", async () => {
  const user = userEvent.setup();
  let kept: Detail = goal;
  openApp(`/sales/goals?goal=${goal.id}`, {
    "sales.goals": () => [kept],
    "sales.goal": () => kept,
    "analytics.values": () => [],
    "sales.update-goal"({ body }) {
      const { version, target, ...changes } = body as Detail & { target: number };
      if (version !== kept.version) throw new AppError("conflict", "VERSION_CONFLICT", "Changed meanwhile.");
      kept = { ...kept, ...changes, version: version + 1, targets: [{ from: "2026-11-01", target }] };
      return kept;
    },
  });
  const target = await screen.findByRole("textbox", { name: "Target in GBP" });
  await user.clear(target);
  await user.type(target, "12000");
  kept = { ...kept, version: 2, name: "A busy November", alerts: false };
  await user.click(screen.getByRole("button", { name: "Save" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Someone else changed this goal" }));
  const rows = dialog.getAllByRole("row").map(({ textContent }) => textContent);
  expect(rows).toContain("Target£10,000.00£10,000.00£12,000.00");
  await user.click(dialog.getByRole("button", { name: "Save mine on top" }));
  await waitFor(() => expect(kept).toMatchObject({ version: 3, name: "A busy November", alerts: false }));
  expect(kept.targets.at(-1)?.target).toBe(1_200_000);
});

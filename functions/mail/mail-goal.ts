import type { GoalOffTrack } from "@quayside/shared/events.ts";
import type { React } from "../events/consume.ts";
import { settingsOf } from "../settings/store.ts";
import { mailEach } from "./mail-each.ts";
import type { MailDeps } from "./mail-order.ts";
import type { RenderGoal } from "./sender.ts";

export interface GoalMailDeps extends Pick<MailDeps, "db" | "clock" | "sender"> {
  renderGoal: RenderGoal;
}

/** One mail per address and period of the goal, however often it is told. */
export const mailGoal: React<GoalMailDeps, typeof GoalOffTrack> = async (deps, ctx, goal) => {
  const { name: storeName, locale, notifications } = await settingsOf(deps.db, ctx.storeId, deps.clock);
  const message = await deps.renderGoal({ goal, storeName, locale });
  await mailEach(deps, ctx, {
    about: `${goal.goalId}#${goal.from}#off-track`,
    to: notifications?.goals ?? [],
    message,
  });
};

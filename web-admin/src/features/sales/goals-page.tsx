import { getRouteApi } from "@tanstack/react-router";
import { useMe } from "../../lib/me.ts";
import { useOperation } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { AnalyticsPage } from "../analytics/frame/analytics-page.tsx";
import { useFrame } from "../analytics/frame/use-frame.ts";
import { GoalCard } from "./goals/goal-card.tsx";
import { GoalDrawer } from "./goals/goal-drawer.tsx";
import { GoalsLoading, NoGoals } from "./goals/goal-states.tsx";
import { NewGoal } from "./goals/new-goal.tsx";
import { salesPages } from "./sales-pages.ts";

const route = getRouteApi("/staff/sales/goals");

/** Targets, how far they are met, whether one keeps pace, and how it went before. */
export function GoalsPage() {
  const frame = useFrame(route.useSearch());
  const { data, error, refetch } = useOperation("sales.goals", {}, { staleTime: 60_000 });
  const mayEdit = useMe().may("analytics.write");
  const { goal } = frame.search;
  return (
    <AnalyticsPage
      title="Sales goals"
      id="sales.goals"
      frame={frame}
      pages={salesPages}
      hasDays={false}
      actions={mayEdit && data && data.length > 0 ? <NewGoal /> : null}
    >
      {error ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error ? <GoalsLoading /> : null}
      {data?.length === 0 ? <NoGoals action={mayEdit ? <NewGoal /> : null} /> : null}
      <div className="goals">
        {data?.map((each) => (
          <GoalCard key={each.id} goal={each} onOpen={() => frame.change({ goal: each.id })} />
        ))}
      </div>
      <GoalDrawer goalId={goal} onClose={() => frame.change({ goal: undefined })} />
    </AnalyticsPage>
  );
}

import { Drawer, Skeleton } from "@mantine/core";
import { useMe } from "../../../lib/me.ts";
import { useOperation } from "../../../lib/query.ts";
import { Failure } from "../../../ui/failure.tsx";
import { EditGoal } from "./edit-goal.tsx";
import { GoalHistory } from "./goal-history.tsx";

interface GoalDrawerProps {
  goalId?: string;
  onClose: () => void;
}

/** One goal: how it went before, and the ways to change it. It is in the address. */
export function GoalDrawer({ goalId, onClose }: GoalDrawerProps) {
  return (
    <Drawer opened={goalId !== undefined} onClose={onClose} position="right" size="lg" title="Goal">
      {goalId ? <GoalParts goalId={goalId} onClose={onClose} /> : null}
    </Drawer>
  );
}

function GoalParts({ goalId, onClose }: { goalId: string; onClose: () => void }) {
  const { data, error, refetch } = useOperation("sales.goal", { params: { goalId } });
  const mayEdit = useMe().may("analytics.write");
  if (error) return <Failure error={error} onRetry={refetch} />;
  if (!data) return <Skeleton h={300} role="status" aria-label="Loading the goal" />;
  return (
    <div className="goal-parts">
      <GoalHistory goal={data} />
      {mayEdit ? <EditGoal key={data.id} goal={data} onRemoved={onClose} /> : null}
    </div>
  );
}

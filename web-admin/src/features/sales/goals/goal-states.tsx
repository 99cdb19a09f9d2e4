import { Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import { NothingYet } from "../../../ui/list/list-states.tsx";

export function GoalsLoading() {
  return (
    <div className="goals" role="status" aria-label="Loading goals">
      {["one", "two", "three"].map((key) => (
        <Skeleton key={key} h={210} radius="lg" />
      ))}
    </div>
  );
}

export function NoGoals({ action }: { action: ReactNode }) {
  return (
    <section className="panel" aria-label="No goals yet">
      <NothingYet
        title="No goals yet"
        text="A goal is what the store, a category or a channel should bring each day, week or month. Charts then show the plan, and you are told when a period falls behind."
        action={action}
      />
    </section>
  );
}

import { Button, Skeleton } from "@mantine/core";
import type { AppError } from "@quayside/shared/kernel/errors.ts";
import type { ReactNode } from "react";
import { Failure } from "../failure.tsx";
import { Icon } from "../icons.tsx";

export function ListLoading({ columns }: { columns: number }) {
  return (
    <div className="list-loading" role="status" aria-label="Loading">
      {Array.from({ length: 10 }, (_, row) => `row ${row}`).map((row) => (
        <div key={row} className="list-loading-row">
          {Array.from({ length: columns }, (_, column) => `column ${column}`).map((column) => (
            <Skeleton key={column} h={14} />
          ))}
        </div>
      ))}
    </div>
  );
}

export function ListFailed({
  error,
  onRetry,
  stale = false,
}: {
  error: AppError;
  onRetry: () => void;
  stale?: boolean;
}) {
  return (
    <div className="list-state">
      <Failure error={error} kept={stale ? "What you see is what was read before." : undefined} onRetry={onRetry} />
    </div>
  );
}

export function NothingYet({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  return (
    <div className="list-state">
      <p className="list-state-title">{title}</p>
      <p className="soft">{text}</p>
      {action}
    </div>
  );
}

export function NothingMatches({ many, onReset }: { many: string; onReset: () => void }) {
  return (
    <div className="list-state">
      <Icon name="search" size={24} />
      <p className="list-state-title">No {many} match</p>
      <p className="soft">Check the spelling, or take away a filter.</p>
      <Button variant="default" onClick={onReset}>
        Show all {many}
      </Button>
    </div>
  );
}

import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Failure } from "../failure.tsx";
import { PageSkeleton } from "../page-skeleton.tsx";

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}

/** A page about one thing once it is read. A failed second read keeps what the first one brought. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const { data, error, refetch } = query;
  if (data === undefined && !error) return <PageSkeleton />;
  return (
    <>
      {error ? (
        <div className="page">
          <Failure
            error={error}
            kept={data === undefined ? undefined : "What you see is what was read before."}
            onRetry={refetch}
          />
        </div>
      ) : null}
      {data === undefined ? null : children(data)}
    </>
  );
}

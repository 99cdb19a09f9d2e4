import type { AppError } from "@quayside/shared/kernel/errors.ts";
import { Notice } from "./notice.tsx";

interface FailureProps {
  error: AppError;
  /** What is still there in spite of it. */
  kept?: string;
  onRetry?: () => void;
}

const titleOf = ({ code, kind }: AppError): string => {
  if (code === "NETWORK") return "We cannot reach the shop";
  return kind === "too-many" ? "That was a little fast" : "That did not work";
};

const adviceOf = ({ code, details }: AppError): string => {
  if (code === "NETWORK") return "Please check your connection and try again.";
  if (details.retryAfter) return `Please try again in ${details.retryAfter} seconds.`;
  return "Please try again. If it happens again, give it a few minutes.";
};

/** What happened, what was kept, what to do. */
export function Failure({ error, kept, onRetry }: FailureProps) {
  return (
    <Notice tone="danger" title={titleOf(error)} alert>
      <p>
        {error.message} {kept}
      </p>
      <p>{adviceOf(error)}</p>
      {onRetry ? (
        <button type="button" className="button button-quiet" onClick={onRetry}>
          Try again
        </button>
      ) : null}
    </Notice>
  );
}

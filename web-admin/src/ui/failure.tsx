import { Alert, Button } from "@mantine/core";
import { type AppError, isAppError } from "@quayside/shared/kernel/errors.ts";

interface FailureProps {
  error: Error;
  /** What is still there in spite of it. */
  kept?: string;
  onRetry?: () => void;
}

const titleOf = ({ code, kind }: AppError): string => {
  if (code === "NETWORK") return "The store cannot be reached";
  if (kind === "forbidden") return "Your role does not allow this";
  if (kind === "not-found") return "This is not there";
  if (kind === "conflict") return "Something changed meanwhile";
  return kind === "too-many" ? "That was a little fast" : "That did not work";
};

const adviceOf = ({ code, kind, details }: AppError): string => {
  if (code === "NETWORK") return "Check your connection and try again.";
  if (details.retryAfter) return `Try again in ${details.retryAfter} seconds.`;
  if (kind === "forbidden") return "Ask an administrator if you need it.";
  if (kind === "not-found") return "It may have been removed. Go back to the list.";
  if (kind === "internal" || kind === "unavailable") return "Try again in a moment.";
  return "";
};

/** What happened, what was kept, what to do. */
export function Failure({ error, kept, onRetry }: FailureProps) {
  const told = isAppError(error) ? error : undefined;
  return (
    <Alert color="red" variant="light" role="alert" title={told ? titleOf(told) : "That did not work"}>
      <p>
        {told?.message ?? "Something broke on this page."} {kept}
      </p>
      <p>{told ? adviceOf(told) : "Load the page again."}</p>
      {onRetry ? (
        <Button mt="xs" size="compact-sm" variant="default" onClick={onRetry}>
          Try again
        </Button>
      ) : null}
    </Alert>
  );
}

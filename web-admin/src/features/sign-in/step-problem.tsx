import { Alert } from "@mantine/core";

export function StepProblem({ text }: { text?: string }) {
  return (
    <div aria-live="assertive">
      {text ? (
        <Alert color="red" variant="light" p="sm">
          {text}
        </Alert>
      ) : null}
    </div>
  );
}

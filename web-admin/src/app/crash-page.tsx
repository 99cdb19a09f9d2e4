import { Button, Group } from "@mantine/core";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { Message } from "../ui/message.tsx";

/** A page that could not load or broke while it was drawn. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const unreachable = isAppError(error) && error.kind === "unavailable";
  const retry = () => {
    reset();
    router.invalidate();
  };
  return (
    <Message
      icon="exceptions"
      title={unreachable ? "The store cannot be reached" : "This page could not be shown"}
      action={
        <Group justify="center">
          <Button onClick={retry}>Try again</Button>
          <Button component="a" href="/" variant="default">
            To the start
          </Button>
        </Group>
      }
    >
      {isAppError(error) ? error.message : "Something in it broke. What was saved before is safe."}
    </Message>
  );
}

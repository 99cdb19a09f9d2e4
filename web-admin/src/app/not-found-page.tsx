import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Message } from "../ui/message.tsx";

export function NotFoundPage() {
  return (
    <Message
      icon="search"
      title="There is no page here"
      action={
        <Button component={Link} to="/" variant="default">
          To the start
        </Button>
      }
    >
      The address may be mistyped, or what it showed is gone. Nothing was changed.
    </Message>
  );
}
